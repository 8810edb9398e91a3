// The address of this installation, for what is written to people outside a request. Set once at start.
let address = 'http://localhost:3000'

export function useSiteAddress(publicUrl: string) {
  address = publicUrl.replace(/\/+$/, '')
}

/** An absolute address; `path` begins with a slash. */
export const siteUrl = (path: string) => `${address}${path}`
