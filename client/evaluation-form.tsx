// Entry of the evaluation form: alive, kept on the device, openable without a network.
import { islandName } from '#src/evaluation/islands/form/island-name.ts'
import { LiveForm } from './form/live-form.tsx'
import { mountIslands } from './island.tsx'

mountIslands({ [islandName]: LiveForm })

// Neither is needed for the form to work; a browser that refuses them says so itself.
void navigator.serviceWorker?.register('/service-worker.js', { scope: '/visits' }).catch(() => {})
void navigator.storage?.persist?.().catch(() => {})
