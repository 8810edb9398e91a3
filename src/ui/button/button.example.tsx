import { type Example, Sample } from '../example.tsx'
import { useLocalText } from '../locale-context.tsx'
import { Button, ButtonRow, LinkButton } from './button.tsx'

function Buttons() {
  const say = useLocalText()
  return (
    <>
      <Sample
        title={{
          ar: 'زر رئيس واحد في الشاشة، وما سواه إطار أو رابط',
          en: 'One primary button a screen; the rest outlined or plain',
        }}
      >
        <ButtonRow>
          <Button icon="check">{say({ ar: 'اعتماد النتيجة', en: 'Approve the result' })}</Button>
          <Button kind="secondary">{say({ ar: 'إعادة إلى الفريق', en: 'Return to the team' })}</Button>
          <Button kind="plain">{say({ ar: 'احفظ وأكمل لاحقاً', en: 'Save and finish later' })}</Button>
        </ButtonRow>
      </Sample>
      <Sample title={{ ar: 'ما لا رجعة فيه، وما لا يمكن الآن', en: 'What cannot be undone; what cannot be done now' }}>
        <ButtonRow>
          <Button kind="danger">{say({ ar: 'سحب الدرع', en: 'Withdraw the shield' })}</Button>
          <Button disabled>{say({ ar: 'إعلان النتيجة', en: 'Publish the result' })}</Button>
        </ButtonRow>
      </Sample>
      <Sample title={{ ar: 'روابط على هيئة أزرار', en: 'Links that look like buttons' }}>
        <ButtonRow>
          <LinkButton href="#report" kind="secondary" icon="download" download>
            {say({ ar: 'تنزيل التقرير PDF', en: 'Download the report, PDF' })}
          </LinkButton>
          <LinkButton href="#next" kind="secondary" iconAfter="chevron-next">
            {say({ ar: 'التالي: صالة الانتظار', en: 'Next: waiting hall' })}
          </LinkButton>
          <LinkButton href="#print" kind="plain" icon="print" label={say({ ar: 'طباعة', en: 'Print' })} />
          <LinkButton href="#small" kind="secondary" small icon="plus">
            {say({ ar: 'أضف مركزاً', en: 'Add a centre' })}
          </LinkButton>
        </ButtonRow>
      </Sample>
    </>
  )
}

export const buttonExample: Example = {
  slug: 'button',
  title: { ar: 'الأزرار', en: 'Buttons' },
  frame: 'public',
  component: Buttons,
}
