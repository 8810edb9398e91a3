import { Button, ButtonRow } from '#src/ui/button/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary/error-summary.tsx'
import { useText } from '#src/ui/locale-context.tsx'
import { Notification } from '#src/ui/notification/notification.tsx'
import type { ShownEvent } from '../../case-view.ts'
import { type Doing, withFiles } from '../../input.ts'
import { formTexts as texts } from '../../texts/case-forms.ts'
import { caseTexts } from '../../texts/case-page.ts'
import * as beside from './beside-forms.tsx'
import { useTrail } from './conversation.tsx'
import * as own from './doing-forms.tsx'
import type { DoingFormProps, Draw } from './draw.ts'
import * as referral from './referral-forms.tsx'
import { doingText, pathOf } from './words.ts'

export function DoingForm(props: DoingFormProps) {
  const t = useText()
  const { view, choices, form } = props
  const { doing } = choices
  const { reference, version } = view.case
  const sends = withFiles.includes(doing)
  return (
    <form
      class="doing-form"
      method="post"
      action={`${pathOf(reference)}/moves/${doing}#do`}
      encType={sends ? 'multipart/form-data' : undefined}
      data-draft={`${doing}-${reference}`}
      noValidate
    >
      <ErrorSummary errors={form.errors} />
      <Changes changes={props.changes} />
      {props.inserted && <Inserted missing={props.inserted} />}
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="seen" value={view.seen} />
      {fieldsOf[doing](props)}
      <ButtonRow>
        <Button kind={doing === 'withdraw' ? 'danger' : 'primary'}>{t(doingText(doing))}</Button>
      </ButtonRow>
    </form>
  )
}

function Changes({ changes }: { changes: readonly ShownEvent[] }) {
  const t = useText()
  const sentence = useTrail()
  if (changes.length === 0) return null
  return (
    <Notification kind="warning" title={t(caseTexts.changedSince)}>
      <ul class="list">
        {changes.map((event) => (
          <li key={event.id}>{sentence(event)}</li>
        ))}
      </ul>
      <p>{t(texts.versionKept)}</p>
    </Notification>
  )
}

function Inserted({ missing }: { missing: readonly string[] }) {
  const t = useText()
  return (
    <Notification kind={missing.length > 0 ? 'warning' : 'info'} live>
      <p>{missing.length > 0 ? t(texts.missingValues, { names: missing.join(' ') }) : t(texts.inserted)}</p>
    </Notification>
  )
}

const fieldsOf: { readonly [D in Doing]: Draw } = {
  reply: (props) => <own.Reply {...props} />,
  askCustomer: (props) => <own.Reply {...props} />,
  note: (props) => <own.Note {...props} />,
  customerSays: (props) => <own.CustomerWords {...props} />,
  askDepartment: (props) => <own.AskDepartment {...props} />,
  claim: own.sentence(texts.confirmClaim),
  release: own.sentence(texts.confirmRelease),
  assign: (props) => <own.Assign {...props} />,
  reroute: (props) => <own.Reroute {...props} />,
  classify: (props) => <own.Classify {...props} />,
  reclassify: (props) => <own.Reclassify {...props} />,
  solveAtFirstContact: (props) => <own.Solve {...props} />,
  answer: (props) => <own.Answer {...props} />,
  submitForApproval: (props) => <own.Answer {...props} />,
  approve: (props) => <own.Approve {...props} />,
  returnForWork: (props) => <own.Reason {...props} />,
  resume: (props) => <own.Reason {...props} />,
  rate: (props) => <own.Rate {...props} />,
  close: (props) => <own.Close {...props} />,
  reopen: (props) => <own.Reason {...props} />,
  withdraw: (props) => <own.Reason {...props} />,
  referToThirdParty: (props) => <referral.Refer {...props} />,
  partnerAnswered: (props) => <referral.PartnerAnswered {...props} />,
  remindPartner: (props) => <referral.OfReferral {...props} />,
  cancelReferral: (props) => <referral.OfReferral {...props} />,
  judgeReferral: (props) => <referral.Judge {...props} />,
  referOut: (props) => <referral.ReferOut {...props} />,
  confirmReferral: (props) => <referral.Confirm {...props} />,
  takeBack: (props) => <own.Reason {...props} />,
  merge: (props) => <beside.Merge {...props} />,
  unmerge: (props) => <beside.Unmerge {...props} />,
  split: (props) => <beside.Split {...props} />,
  link: (props) => <beside.Link {...props} />,
  extend: (props) => <beside.Extend {...props} />,
  escalate: (props) => <beside.Escalate {...props} />,
  contactTried: (props) => <beside.ContactTried {...props} />,
  reportAbuse: (props) => <beside.Abuse {...props} />,
  restrict: (props) => <beside.Restrict {...props} />,
}
