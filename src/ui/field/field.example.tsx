import { Button, ButtonRow } from '../button/button.tsx'
import { Checkboxes, Radios } from '../choices/choices.tsx'
import { DateInput } from '../date-input/date-input.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { FormErrors } from '../error-summary/errors.ts'
import type { Example } from '../example.tsx'
import { FileInput } from '../file-input/file-input.tsx'
import { useLocalText } from '../locale-context.tsx'
import { Select } from '../select/select.tsx'
import { TextInput } from '../text-input/text-input.tsx'
import { Textarea } from '../textarea/textarea.tsx'

function Fields() {
  const say = useLocalText()
  return (
    <form method="post" data-draft="fields">
      <TextInput
        name="name"
        label={say({ ar: 'اسم المركز', en: 'Name of the centre' })}
        width="measure"
        autoComplete="off"
      />
      <TextInput
        name="mail"
        type="email"
        label={say({ ar: 'البريد الإلكتروني', en: 'E-mail' })}
        hint={say({ ar: 'نرسل إليه نسخة من النتيجة', en: 'We send a copy of the result there' })}
        value="muharraq@example.bh"
        width={20}
        optional
      />
      <TextInput
        name="desks"
        label={say({ ar: 'عدد المكاتب', en: 'Number of desks' })}
        inputMode="numeric"
        width={4}
        suffix={say({ ar: 'مكتباً', en: 'desks' })}
      />
      <Select
        name="sector"
        label={say({ ar: 'القطاع', en: 'Sector' })}
        empty={say({ ar: 'اختر القطاع', en: 'Choose a sector' })}
        width={20}
        options={[
          { value: 'public', text: say({ ar: 'حكومي', en: 'Government' }) },
          { value: 'private', text: say({ ar: 'خاص', en: 'Private' }) },
        ]}
      />
      <Textarea name="note" label={say({ ar: 'ملاحظات', en: 'Notes' })} maxLength={2000} optional />
      <Radios
        name="hosting"
        label={say({ ar: 'هل المركز في مبنى تشترك فيه جهات أخرى؟', en: 'Does the centre share its building?' })}
        value="shared"
        choices={[
          { value: 'own', text: say({ ar: 'لا، مبنى مستقل', en: 'No, a building of its own' }) },
          {
            value: 'shared',
            text: say({ ar: 'نعم، مبنى مشترك', en: 'Yes, shared' }),
            hint: say({ ar: 'تُقيَّم المرافق على الجهة المضيفة', en: 'The host answers for the premises' }),
            reveal: <TextInput name="host" label={say({ ar: 'الجهة المضيفة', en: 'Host entity' })} width={20} />,
          },
        ]}
      />
      <Checkboxes
        name="mechanism"
        label={say({ ar: 'آليات التقييم', en: 'Mechanisms of evaluation' })}
        values={['visit']}
        choices={[
          { value: 'visit', text: say({ ar: 'الزيارة الميدانية', en: 'Field visit' }) },
          { value: 'shopper', text: say({ ar: 'المتسوق السري', en: 'Mystery shopping' }) },
          { value: 'poll', text: say({ ar: 'استطلاع الرأي', en: 'Opinion poll' }), disabled: true },
        ]}
      />
      <DateInput name="visit" label={say({ ar: 'يوم الزيارة', en: 'Day of the visit' })} value="2026-11-22" />
      <FileInput
        name="plan"
        label={say({ ar: 'مخطط المركز', en: 'Floor plan' })}
        accept="image/*,application/pdf"
        optional
      />
      <ButtonRow>
        <Button>{say({ ar: 'حفظ', en: 'Save' })}</Button>
      </ButtonRow>
    </form>
  )
}

function Refused() {
  const say = useLocalText()
  const errors = new FormErrors([
    {
      field: 'what',
      message: say({ ar: 'اكتب ما حدث في جملتين على الأقل', en: 'Describe what happened in at least two sentences' }),
    },
    {
      field: 'photo',
      message: say({ ar: 'اختر صورة حجمها أقل من ١٠ ميغابايت', en: 'Choose a photo smaller than 10 MB' }),
    },
    { field: 'place', message: say({ ar: 'اختر المركز', en: 'Choose the centre' }) },
  ])
  return (
    <form method="post">
      <ErrorSummary errors={errors} />
      <Textarea
        name="what"
        label={say({ ar: 'ماذا حدث؟', en: 'What happened?' })}
        hint={say({
          ar: 'اذكر المكان والوقت. لا تكتب رقمك الشخصي.',
          en: 'Say where and when. Do not write your personal number.',
        })}
        error={errors.of('what')}
        value={say({ ar: 'انقطعت الإنارة.', en: 'The light went out.' })}
      />
      <FileInput name="photo" label={say({ ar: 'صورة', en: 'Photo' })} optional capture error={errors.of('photo')} />
      <Radios
        name="place"
        label={say({ ar: 'المركز', en: 'Centre' })}
        inline
        error={errors.of('place')}
        choices={[
          { value: 'muharraq', text: say({ ar: 'المحرق', en: 'Muharraq' }) },
          { value: 'riffa', text: say({ ar: 'الرفاع', en: 'Riffa' }) },
        ]}
      />
      <ButtonRow>
        <Button>{say({ ar: 'متابعة', en: 'Continue' })}</Button>
      </ButtonRow>
    </form>
  )
}

const title = { ar: 'حقول النموذج', en: 'Form fields' }
export const fieldExamples: readonly Example[] = [
  { slug: 'fields', title, frame: 'public', component: Fields },
  {
    slug: 'fields-staff',
    title: { ar: 'حقول النموذج للموظفين', en: 'Form fields for staff' },
    frame: 'staff',
    component: Fields,
  },
  { slug: 'errors', title: { ar: 'نموذج مرفوض', en: 'A refused form' }, frame: 'public', component: Refused },
]
