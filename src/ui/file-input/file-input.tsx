import { describedBy, Field, type FieldProps, fieldId } from '../field/field.tsx'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/icons.tsx'
import { useText } from '../locale-context.tsx'
import { uiTexts } from '../texts.ts'

export interface FileInputProps extends FieldProps {
  /** `image/*,application/pdf`. The server looks for itself all the same. */
  accept?: string | undefined
  multiple?: boolean | undefined
  /** Opens the camera on a phone. */
  capture?: boolean | undefined
  /** Words on the button; browsers speak the system's language, not the page's. */
  button?: string | undefined
  icon?: IconName | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
}

/** The browser's own control, laid invisibly over a button of ours: it needs no script, and client/base.ts shows the names chosen. */
export function FileInput(props: FileInputProps) {
  const t = useText()
  const button = props.button ?? t(props.multiple ? uiTexts.chooseFiles : uiTexts.chooseFile)
  return (
    <Field {...props}>
      <div class="file-input">
        <input
          class="file-input-control"
          type="file"
          id={fieldId(props)}
          name={props.name}
          accept={props.accept}
          multiple={props.multiple}
          capture={props.capture ? 'environment' : undefined}
          required={props.required}
          disabled={props.disabled}
          aria-invalid={props.error === undefined ? undefined : 'true'}
          aria-describedby={describedBy(props)}
        />
        <span class="file-input-button" aria-hidden="true">
          <Icon name={props.icon ?? (props.capture ? 'camera' : 'attachment')} />
          <span>{button}</span>
        </span>
        <span class="file-input-chosen" data-chosen-files />
      </div>
    </Field>
  )
}
