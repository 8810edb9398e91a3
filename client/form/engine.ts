// Keeps what is given on the device, sends it, and says where everything stands. Any number of tabs may be open: one
// lock lets a single one send, and each tells the others what was taken.
import type { AnswerModel, EvidenceModel, FormModel } from '#src/evaluation/form-model.ts'
import { answerTo } from '#src/evaluation/form-model.ts'
import type { Draft, Saving, Status } from '#src/evaluation/islands/form/live.ts'
import type { DeviceStore, WaitingAnswer, WaitingFile } from './device-store.ts'
import { openDeviceStore } from './device-store.ts'
import { evidenceAfter, type News } from './news.ts'
import { captionEvidence, readForm, removeEvidence, restoreEvidence } from './send.ts'
import { sendWaiting } from './send-waiting.ts'
import { alone, answerIn, firstRetryMs, longestRetryMs, newStamp, onPageSignals } from './sending.ts'
import type { Snapshot } from './snapshot.ts'
import { newestOf, waitingHere, waitingList } from './snapshot.ts'
import { newUuid } from './uuid.ts'

export class FormEngine {
  private readonly form: FormModel
  private readonly owner: string
  private readonly store: DeviceStore
  private readonly onChange: (snapshot: Snapshot) => void
  private readonly channel = new BroadcastChannel('itqan-form')
  private server: Record<string, AnswerModel>
  private evidence: EvidenceModel[]
  private answers: WaitingAnswer[] = []
  private files: WaitingFile[] = []
  private previews = new Map<string, string>()
  private saving: Saving = 'saved'
  private savedAt: string | null = null
  private copyOf: string | null = null
  private remark: Status['remark'] = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private retryMs = firstRetryMs
  private writing: Promise<void> = Promise.resolve()
  /** How many changes were made here. */
  private given = 0

  static async start(form: FormModel, onChange: (snapshot: Snapshot) => void): Promise<FormEngine> {
    const engine = new FormEngine(form, await openDeviceStore(), onChange)
    await engine.begin()
    return engine
  }

  private constructor(form: FormModel, store: DeviceStore, onChange: (snapshot: Snapshot) => void) {
    this.form = form
    this.owner = form.person
    this.store = store
    this.onChange = onChange
    this.server = { ...form.answers }
    this.evidence = [...form.evidence]
  }

  private async begin() {
    this.channel.addEventListener('message', (event: MessageEvent<News>) => this.hear(event.data))
    const ifUnsent = () => this.saving !== 'saved' && this.sendSoon(0)
    onPageSignals({ send: () => this.sendSoon(0), ifUnsent, offline: () => this.become('offline') })
    await this.reload()
    this.tell()
    await this.refresh()
    this.sendSoon(0)
  }

  /** What the server has now: the page may be a copy of another day. */
  private async refresh() {
    const read = await readForm(this.form.visitId)
    if (read.kind === 'taken') {
      if (read.value.state === 'submitted' && this.form.locked === null) return location.reload()
      for (const finding of read.value.findings) this.server[finding.code] = answerIn(finding)
      this.evidence = [...read.value.evidence]
      this.copyOf = null
    } else {
      this.copyOf = this.form.madeAt
      this.become(read.kind === 'expired' ? 'expired' : 'offline')
    }
    this.tell()
  }

  give(code: string, draft: Draft) {
    const before = this.answers.find((one) => one.code === code && one.visit === this.form.visitId)
    const entry: WaitingAnswer = {
      key: `${this.owner}/${this.form.visitId}/${code}`,
      owner: this.owner,
      visit: this.form.visitId,
      code,
      draft,
      version: before?.version ?? answerTo(this.server, code).version,
      stamp: newStamp(),
      at: new Date().toISOString(),
      rejected: null,
      conflict: null,
    }
    this.answers = [...this.answers.filter((one) => one !== before), entry]
    const typing = (before?.draft ?? answerTo(this.server, code)).result === draft.result
    const { version: seen } = answerTo(this.server, code)
    this.keep(() => this.store.give(entry, seen), typing ? 700 : 0)
  }

  settle(code: string, keep: 'mine' | 'theirs') {
    const entry = this.answers.find((one) => one.code === code && one.visit === this.form.visitId)
    if (!entry?.conflict) return
    const { conflict } = entry
    this.server[code] = conflict
    if (keep === 'theirs') return this.discard(entry.key)
    const again = { ...entry, version: conflict.version, conflict: null, stamp: newStamp() }
    this.answers = this.answers.map((one) => (one === entry ? again : one))
    this.keep(() => this.store.putAnswer(again), 0)
  }

  addFile(code: string, file: File) {
    const entry: WaitingFile = {
      key: newUuid(),
      owner: this.owner,
      visit: this.form.visitId,
      code,
      name: file.name,
      type: file.type,
      bytes: file,
      at: new Date().toISOString(),
      rejected: null,
    }
    this.files = [...this.files, entry]
    this.keep(() => this.store.putFile(entry), 0)
  }

  async removeFile(file: EvidenceModel, removedText: string, failedText: string) {
    if (this.files.some((one) => one.key === file.id)) return this.discard(file.id)
    const outcome = await removeEvidence(this.form.visitId, file.id)
    if (outcome.kind !== 'taken') {
      this.say(outcome.kind === 'rejected' ? outcome.why : failedText)
      return
    }
    this.spread({ kind: 'evidence', visit: this.form.visitId, file, removed: true })
    this.say(removedText, () => this.restoreFile(file))
  }

  async caption(file: EvidenceModel, caption: string, failedText: string) {
    const outcome = await captionEvidence(this.form.visitId, file.id, caption)
    if (outcome.kind === 'taken')
      this.spread({ kind: 'evidence', visit: this.form.visitId, file: outcome.value, removed: false })
    this.say(outcome.kind === 'taken' ? null : outcome.kind === 'rejected' ? outcome.why : failedText)
  }

  private async restoreFile(file: EvidenceModel) {
    const outcome = await restoreEvidence(this.form.visitId, file.id)
    if (outcome.kind === 'rejected') return this.say(outcome.why)
    if (outcome.kind === 'taken') this.spread({ kind: 'evidence', visit: this.form.visitId, file, removed: false })
    this.say(null)
  }

  retry(key: string) {
    const entry = this.answers.find((one) => one.key === key)
    const file = this.files.find((one) => one.key === key)
    if (entry) this.keep(() => this.store.putAnswer({ ...entry, rejected: null }), 0)
    if (file) this.keep(() => this.store.putFile({ ...file, rejected: null }), 0)
  }

  discard(key: string) {
    this.answers = this.answers.filter((one) => one.key !== key)
    this.files = this.files.filter((one) => one.key !== key)
    this.keep(async () => {
      await this.store.dropAnswer(key)
      await this.store.dropFile(key)
    }, 0)
  }

  say(text: string | null, undo: (() => void) | null = null) {
    this.remark = text === null ? null : { text, undo }
    this.tell()
  }

  // First on the device, then to the server: in the order things were done.
  private keep(write: () => Promise<void>, delayMs: number) {
    this.given += 1
    if (this.saving === 'saved') this.saving = 'saving'
    this.tell()
    this.writing = this.writing
      .then(write)
      .catch(() => {})
      .then(() => {
        this.channel.postMessage({ kind: 'changed' } satisfies News)
        this.sendSoon(delayMs)
      })
  }

  private sendSoon(delayMs: number) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.flush(), delayMs)
  }

  private async flush() {
    await this.writing
    const outcome = await alone(() =>
      sendWaiting(this.store, this.owner, {
        spread: (news) => this.spread(news),
        changedMeanwhile: () => this.sendSoon(300),
      }),
    )
    await this.reload()
    if (outcome === 'done') {
      this.retryMs = firstRetryMs
      if (this.saving !== 'saved') this.savedAt = new Date().toISOString()
      this.become(this.pending() ? 'saving' : 'saved')
      return
    }
    this.become(outcome)
    this.retryMs = Math.min(this.retryMs * 2, longestRetryMs)
    this.sendSoon(this.retryMs)
  }

  private pending() {
    return this.answers.some((one) => !one.rejected && !one.conflict) || this.files.some((one) => !one.rejected)
  }

  private spread(news: News) {
    this.channel.postMessage(news)
    this.learn(news)
  }

  private learn(news: News) {
    if (news.kind === 'changed' || news.visit !== this.form.visitId) return
    if (news.kind === 'answer') this.server[news.code] = news.answer
    else this.evidence = evidenceAfter(this.evidence, news)
  }

  private async hear(news: News) {
    this.learn(news)
    await this.reload()
    if (!this.pending() && this.saving !== 'saved') this.saving = 'saved'
    this.tell()
  }

  // Read again if anything was given meanwhile: what a person just typed must not be replaced by what was before it.
  private async reload() {
    for (let given = -1; given !== this.given; ) {
      given = this.given
      await this.writing
      const answers = await this.store.answers(this.owner).catch(() => this.answers)
      const files = await this.store.files(this.owner).catch(() => this.files)
      if (given !== this.given) continue
      this.answers = answers
      this.files = files
    }
  }

  private become(saving: Saving) {
    this.saving = saving
    this.tell()
  }

  private tell() {
    this.onChange(this.snapshot())
  }

  private snapshot(): Snapshot {
    const { visitId } = this.form
    const { saving, copyOf, remark, savedAt } = this
    return {
      ...waitingHere(visitId, this.answers, this.files, this.server, this.previews),
      evidence: this.evidence,
      status: {
        saving,
        at: newestOf(visitId, this.answers, this.files) ?? savedAt,
        waiting: waitingList(visitId, this.answers, this.files),
        copyOf,
        remark,
        storage: this.store.lasting,
      },
    }
  }
}
