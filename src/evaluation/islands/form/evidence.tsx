// Photos and documents of one criterion: thumbnails, what was not sent yet, and a way to add more.
import { Button } from '#src/ui/button/button.tsx'
import { Icon } from '#src/ui/icon/icon.tsx'
import { Reference, useText } from '#src/ui/locale-context.tsx'
import type { EvidenceModel, FormModel, Place } from '../../form-model.ts'
import { formTexts } from '../../texts/form.ts'
import { evidenceAction } from './links.ts'
import type { Live, LocalFile } from './live.ts'

export const mostFiles = 10

interface EvidenceListProps {
  form: FormModel
  code: string
  evidence: readonly EvidenceModel[]
  local: readonly LocalFile[]
  place: Place
  live: Live | null
}

export function EvidenceList({ form, code, evidence, local, place, live }: EvidenceListProps) {
  const t = useText()
  const count = evidence.length + local.length
  const locked = form.locked !== null
  if (locked && count === 0) return null
  const action = evidenceAction(form, code, place)
  return (
    <section class="criterion-evidence" aria-label={t(formTexts.evidence)}>
      <p class="criterion-label">
        {count === 0 ? t(formTexts.evidence) : t(formTexts.evidenceCount, { count, limit: mostFiles })}
      </p>
      <ul class="evidence-list">
        {evidence.map((one) => (
          <li class="evidence-item" key={one.id}>
            <Thumbnail file={one} />
            {locked ? (
              one.caption !== '' && (
                <p class="evidence-caption-shown">
                  <bdi>{one.caption}</bdi>
                </p>
              )
            ) : (
              <form
                method="post"
                action={`${action}&evidence=${one.id}`}
                onSubmit={live ? (event) => event.preventDefault() : undefined}
              >
                <Caption file={one} live={live} />
                <RemoveButton name={one.name} onClick={live ? () => live.removeFile(one) : undefined} />
              </form>
            )}
          </li>
        ))}
        {local.map((one) => (
          <li class="evidence-item" key={one.id}>
            <Thumbnail file={one} />
            <span class="evidence-state">{t(one.rejected ? formTexts.refusedItem : formTexts.notSent)}</span>
            <RemoveButton name={one.name} onClick={() => live?.removeFile(one)} />
          </li>
        ))}
        {!locked && count < mostFiles && live && (
          <li class="evidence-item evidence-add">
            <label>
              <input
                class="visually-hidden"
                type="file"
                accept={form.accepts}
                multiple
                data-add-photo={code}
                onChange={(event) => {
                  live.addFiles(code, [...(event.currentTarget.files ?? [])])
                  event.currentTarget.value = ''
                }}
              />
              <Icon name="camera" />
              <span>{t(formTexts.addPhoto)}</span>
            </label>
          </li>
        )}
      </ul>
      {!locked && count < mostFiles && !live && (
        <form class="evidence-upload" method="post" action={action} encType="multipart/form-data">
          <label class="criterion-label" for={`e-${code}`}>
            {t(formTexts.chooseFiles)}
          </label>
          <input id={`e-${code}`} type="file" name="file" accept={form.accepts} multiple />
          <Button kind="secondary" small icon="upload">
            {t(formTexts.addFiles)}
          </Button>
        </form>
      )}
    </section>
  )
}

function Thumbnail({ file }: { file: EvidenceModel }) {
  const isPicture = file.mediaType.startsWith('image/') && file.mediaType !== 'image/heic'
  return (
    <a class="evidence-link" href={file.href} target="_blank" rel="noopener">
      {isPicture ? (
        <img src={file.href} alt={file.caption || file.name} width={104} height={80} loading="lazy" decoding="async" />
      ) : (
        <span class="evidence-document">
          <Icon name="file" />
          <Reference value={file.name} />
        </span>
      )}
    </a>
  )
}

/** Enter saves it; with a script so does leaving it. */
function Caption({ file, live }: { file: EvidenceModel; live: Live | null }) {
  const t = useText()
  return (
    <>
      <input
        class="evidence-caption"
        type="text"
        name="caption"
        dir="auto"
        maxLength={300}
        aria-label={`${t(formTexts.caption)}: ${file.name}`}
        placeholder={t(formTexts.caption)}
        defaultValue={file.caption}
        onChange={live ? (event) => live.caption(file, event.currentTarget.value) : undefined}
      />
      <button type="submit" class="visually-hidden" tabIndex={-1} name="do" value="caption">
        {t(formTexts.saveCaption)}
      </button>
    </>
  )
}

function RemoveButton({ name, onClick }: { name: string; onClick: (() => void) | undefined }) {
  const t = useText()
  return (
    <button
      type="submit"
      class="evidence-remove"
      name="do"
      value="remove"
      aria-label={t(formTexts.remove, { name })}
      onClick={
        onClick &&
        ((event) => {
          event.preventDefault()
          onClick()
        })
      }
    >
      <Icon name="cross" size="small" />
    </button>
  )
}
