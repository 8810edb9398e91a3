// For the app, the command line and the sample.
export { createAdministrator, setPassword } from './actions/accounts.ts'
export { sendLinkTo } from './actions/links.ts'
export { sealSecrets } from './actions/seal-secrets.ts'
export { freshPassword } from './secrets.ts'
