// What the app and its sample may ask of casework.
export { createCustomer, findOrCreateCustomer } from './actions/customers.ts'
export { proposeSolved, publishSolved } from './actions/solved.ts'
export type { CustomerDraft } from './customer.ts'
