// What the app and the command line may ask of evaluation.
export { ensureShippedEditions, exportFramework, importFramework, publishFramework } from './actions/editions.ts'
export { listPublished as publishedEditions } from './store/editions.ts'
