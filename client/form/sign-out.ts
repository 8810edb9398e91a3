// Signing out leaves nothing private on the device. What was not sent yet would be lost: the person is asked first.
import { liveTexts } from '#src/evaluation/texts/form.ts'
import { sayAny } from '#src/kernel/locale.ts'
import { pageLocale } from '../island.tsx'
import { databaseName } from './device-store.ts'

/** How many answers and files wait on this device, whoever gave them. */
export async function countUnsent(): Promise<number> {
  const known = (await indexedDB.databases?.()) ?? []
  if (!known.some(({ name }) => name === databaseName)) return 0
  const { openDB } = await import('idb')
  const database = await openDB(databaseName)
  try {
    let count = 0
    for (const store of ['answers', 'files']) {
      if (database.objectStoreNames.contains(store)) count += await database.count(store)
    }
    return count
  } finally {
    database.close()
  }
}

export async function forgetAll(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('itqan-')) await caches.delete(name)
  const { deleteDB } = await import('idb')
  await deleteDB(databaseName)
  for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) await registration.unregister()
}

/** Asks if something would be lost, clears the device, then signs out. */
export async function leave(form: HTMLFormElement) {
  if ((await countUnsent().catch(() => 0)) > 0 && !confirm(sayAny(pageLocale(), liveTexts.leaveUnsent))) return
  await forgetAll().catch(() => {})
  form.dataset.forgotten = 'true'
  form.requestSubmit()
}
