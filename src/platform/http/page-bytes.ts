// A page as the bytes that are sent. Given a text, the server would count its bytes and then write them: each walks all of
// it anew, pieced together as a drawn text is.
const utf8 = new TextEncoder()
// Encoded in memory that stays warm and copied out at its size: half of what new memory for each page costs.
const most = 1024 * 1024
const desk = new Uint8Array(most)

export function pageBytes(text: string): Uint8Array<ArrayBuffer> {
  const { read, written } = utf8.encodeInto(text, desk)
  return read === text.length ? desk.slice(0, written) : utf8.encode(text)
}
