/** Under this name the server draws the form and the browser takes it on. */
export const islandName = 'evaluation-form'
