// An authority of the sample government, invented.
import { type SampleEntity, service, t } from './words.ts'

export const business: SampleEntity = {
  key: 'business',
  name: t('هيئة تسجيل الأعمال', 'Business Registration Authority'),
  kind: 'authority',
  domain: 'business.example',
  departments: [t('إدارة خدمات المستثمرين', 'Investor Services'), t('إدارة السجل', 'Registry')],
  services: [
    service({
      name: t('إصدار سجل تجاري', 'Commercial registration'),
      description: t('تسجيل منشأة فردية أو شركة.', 'Registration of an establishment or company.'),
      department: 1,
      feeFils: 100_000,
      onsite: 30,
      website: 15,
      output: 390,
    }),
    service({
      name: t('تجديد سجل تجاري', 'Registration renewal'),
      description: t('التجديد السنوي للسجل التجاري.', 'Yearly renewal of a commercial registration.'),
      department: 1,
      feeFils: 50_000,
      onsite: 15,
      website: 5,
      output: 30,
    }),
    service({
      name: t('مستخرج رسمي من السجل', 'Official register extract'),
      description: t('مستخرج معتمد من بيانات السجل.', 'A certified extract of the register.'),
      department: 0,
      feeFils: 5_000,
      onsite: 10,
      website: 5,
      output: 10,
    }),
  ],
  centres: [
    {
      key: 'seef',
      kind: 'onsite',
      operatorName: t('شركة روافد لإدارة المراكز', 'Rawafid Centre Management'),
      hosts: ['municipal'],
      name: t('مركز السيف لخدمات الأعمال', 'Seef Business Service Centre'),
      address: t('السيف، مجمع الأعمال، الطابق الأول', 'First floor, Business Complex, Seef'),
      phone: '+973 1700 0301',
    },
    {
      key: 'business-remote',
      kind: 'remote',
      name: t('مركز خدمات الأعمال عن بعد', 'Remote Business Service Centre'),
      address: t('', ''),
      phone: '+973 8000 1003',
    },
  ],
  people: [
    {
      key: 'business-admin',
      name: t('بدر ناصر السادة', 'Bader Nasser Al Sada'),
      jobTitle: t('مدير نظام الهيئة', 'Authority administrator'),
      roles: ['administrator'],
    },
    {
      key: 'business-quality',
      name: t('لطيفة سعد القحطاني', 'Latifa Saad Al Qahtani'),
      jobTitle: t('أخصائية متابعة', 'Follow-up specialist'),
      roles: ['quality_team'],
    },
    {
      key: 'manager-seef',
      name: t('محمد صالح الأنصاري', 'Mohamed Saleh Al Ansari'),
      jobTitle: t('مدير مركز السيف', 'Manager, Seef centre'),
      roles: ['centre_manager'],
      centre: 'seef',
    },
    {
      key: 'manager-business-remote',
      name: t('شيخة أحمد الرميحي', 'Shaikha Ahmed Al Rumaihi'),
      jobTitle: t('مسؤولة الخدمة عن بعد', 'Head of remote service'),
      roles: ['centre_manager'],
      centre: 'business-remote',
    },
    {
      key: 'business-partner',
      name: t('جواد كاظم حبيب', 'Jawad Kadhim Habib'),
      jobTitle: t('ممثل شركة روافد', 'Rawafid representative'),
      roles: ['partner'],
    },
  ],
}
