import { Button, ButtonRow } from '../button/button.tsx'
import type { Example } from '../example.tsx'
import { PublicLayout } from '../layouts/public-layout/public-layout.tsx'
import { Reference, useLocalText } from '../locale-context.tsx'
import { QrCode } from '../qr-code/qr-code.tsx'
import { SettingsSection } from '../settings-section/settings-section.tsx'
import { Tag } from '../tag/tag.tsx'
import { TextInput } from '../text-input/text-input.tsx'
import { Welcome } from './welcome.tsx'

function BeforeTheDoor() {
  const say = useLocalText()
  const line = say({ ar: 'السجلات التي تسيّر الخدمة دليل جودتها.', en: 'The records of the service prove its quality.' })
  return (
    <PublicLayout width="bleed">
      <Welcome line={line}>
        <h1>{say({ ar: 'تسجيل الدخول', en: 'Sign in' })}</h1>
        <form method="get">
          <TextInput name="email" type="email" label={say({ ar: 'البريد الإلكتروني', en: 'E-mail address' })} />
          <ButtonRow>
            <Button wide>{say({ ar: 'متابعة', en: 'Continue' })}</Button>
          </ButtonRow>
        </form>
      </Welcome>
    </PublicLayout>
  )
}

function Settings() {
  const say = useLocalText()
  return (
    <>
      <SettingsSection
        id="second-step"
        title={say({ ar: 'التحقق بخطوتين', en: 'Two-step verification' })}
        lead={say({ ar: 'رمز من هاتفك بعد كلمة المرور.', en: 'A code from your phone after the password.' })}
        tag={<Tag shape="ring">{say({ ar: 'غير مفعّل', en: 'Off' })}</Tag>}
      >
        <QrCode
          value="https://itqan.gov.bh/verify/ITQ-SH-2026-0118"
          label={say({ ar: 'رمز يفتح صفحة التحقق', en: 'Code that opens the verification page' })}
        />
      </SettingsSection>
      <SettingsSection id="codes" title={say({ ar: 'رموز الاسترداد', en: 'Recovery codes' })}>
        <ul class="secret secret-list">
          {['89mf-38hg-cspx-wtb2', 'n2jx-5uka-ajnc-37dx', '8z9j-d2wq-qm7k-epab'].map((code) => (
            <li key={code}>
              <Reference value={code} />
            </li>
          ))}
        </ul>
      </SettingsSection>
    </>
  )
}

export const doorExamples: readonly Example[] = [
  {
    slug: 'welcome',
    title: { ar: 'صفحات ما قبل الدخول', en: 'Pages before the door' },
    frame: 'whole',
    component: BeforeTheDoor,
  },
  {
    slug: 'settings-section',
    title: { ar: 'أقسام الإعدادات ورمز الاستجابة السريعة', en: 'Sections of settings, QR code' },
    frame: 'staff',
    component: Settings,
  },
]
