// The types of file that are taken, told by their bytes and never by their name: what people photograph and write.
export const acceptedTypes = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
} as const

export type FileType = keyof typeof acceptedTypes

export const isAccepted = (type: string | undefined): type is FileType =>
  type !== undefined && Object.hasOwn(acceptedTypes, type)

export const allTypes = Object.keys(acceptedTypes).filter(isAccepted)
