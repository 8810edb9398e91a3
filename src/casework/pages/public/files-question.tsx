// Files that go with a request: chosen, added, taken away again; all without a script.
import { Button } from '#src/ui/button/button.tsx'
import { FileInput } from '#src/ui/file-input/file-input.tsx'
import { Reference, useText } from '#src/ui/locale-context.tsx'
import { type DraftFile, mostFiles } from '../../draft.ts'
import { intakeTexts as texts } from '../../texts/public-form.ts'

export const fileTypes = 'image/jpeg,image/png,image/webp,image/heic,.pdf,.docx,.xlsx'

export function FileSize({ bytes }: { bytes: number }) {
  const t = useText()
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return (
    <span class="muted">
      {kilobytes < 1024
        ? t(texts.kilobytes, { size: kilobytes })
        : t(texts.megabytes, { size: Math.round(kilobytes / 102.4) / 10 })}
    </span>
  )
}

interface FilesProps {
  readonly view: { readonly errors: { of(field: string): string | undefined } }
  readonly files: readonly DraftFile[]
}

export function FilesQuestion({ view, files }: FilesProps) {
  const t = useText()
  return (
    <>
      <h1 class="field-heading">{t(texts.filesTitle)}</h1>
      <p class="hint">{t(texts.filesHint, { most: mostFiles })}</p>
      {files.length > 0 && (
        <div class="field">
          <h2>{t(texts.filesAdded)}</h2>
          <ul class="contact-files">
            {files.map((file) => (
              <li key={file.fileId}>
                <span>
                  <Reference value={file.name} /> <FileSize bytes={file.size} />
                </span>
                <Button kind="plain" name="remove" value={file.fileId} label={t(texts.removeFile, { name: file.name })}>
                  {t(texts.remove)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FileInput
        name="files"
        label={t(texts.filesChoose)}
        accept={fileTypes}
        multiple
        optional
        error={view.errors.of('files')}
      />
      <p class="contact-add">
        <Button kind="secondary" name="do" value="add" icon="attachment">
          {t(texts.filesAdd)}
        </Button>
      </p>
    </>
  )
}
