// For the command line and the sample.
export { createAdministrator, setPassword } from './actions/accounts.ts'
export { freshPassword } from './secrets.ts'
