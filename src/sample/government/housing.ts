// An authority of the sample government, invented.
import { idCard, type SampleEntity, service, t } from './words.ts'

export const housing: SampleEntity = {
  key: 'housing',
  name: t('هيئة الخدمات السكنية', 'Housing Services Authority'),
  kind: 'authority',
  domain: 'housing.example',
  departments: [
    t('إدارة خدمة العملاء', 'Customer Service'),
    t('إدارة التمويل الإسكاني', 'Housing Finance'),
    t('إدارة الصيانة', 'Maintenance'),
  ],
  services: [
    service({
      name: t('علاوة السكن', 'Housing allowance'),
      description: t(
        'صرف علاوة شهرية للأسر المستحقة لحين توفير الوحدة.',
        'A monthly allowance for eligible families until a unit is available.',
      ),
      department: 1,
      documents: [idCard, t('شهادة راتب', 'Salary certificate')],
      onsite: 30,
      website: 15,
      output: 3900,
    }),
    service({
      name: t('طلب وحدة سكنية', 'Housing unit application'),
      description: t('التقدم بطلب الحصول على وحدة سكنية.', 'Application for a housing unit.'),
      department: 0,
      documents: [idCard, t('عقد الزواج', 'Marriage certificate')],
      onsite: 40,
      website: 20,
    }),
    service({
      name: t('طلب صيانة وحدة', 'Unit maintenance request'),
      description: t('معالجة أعطال الوحدات خلال فترة الضمان.', 'Repair of faults during the guarantee period.'),
      department: 2,
      onsite: 20,
      website: 10,
      output: 1170,
    }),
  ],
  centres: [
    {
      key: 'hamad',
      kind: 'onsite',
      name: t('مركز مدينة حمد للخدمات السكنية', 'Hamad Town Housing Service Centre'),
      address: t('مدينة حمد، الدوار الثاني، مبنى ١٥', 'Building 15, Roundabout 2, Hamad Town'),
      phone: '+973 1700 0201',
    },
    {
      key: 'housing-remote',
      kind: 'remote',
      name: t('مركز الخدمات السكنية عن بعد', 'Remote Housing Service Centre'),
      address: t('', ''),
      phone: '+973 8000 1002',
    },
  ],
  people: [
    {
      key: 'housing-admin',
      name: t('مريم خالد المناعي', 'Maryam Khalid Al Mannai'),
      jobTitle: t('مديرة نظام الهيئة', 'Authority administrator'),
      roles: ['administrator'],
    },
    {
      key: 'housing-executive',
      name: t('يوسف إبراهيم الحمر', 'Yusuf Ebrahim Al Hamer'),
      jobTitle: t('الرئيس التنفيذي', 'Chief executive'),
      roles: ['executive'],
    },
    {
      key: 'housing-quality',
      name: t('سارة محمد الزياني', 'Sara Mohamed Al Zayani'),
      jobTitle: t('أخصائية جودة', 'Quality specialist'),
      roles: ['quality_team'],
    },
    {
      key: 'manager-hamad',
      name: t('فاطمة عبدالرحمن النعيمي', 'Fatima Abdulrahman Al Nuaimi'),
      jobTitle: t('مديرة مركز مدينة حمد', 'Manager, Hamad Town centre'),
      roles: ['centre_manager'],
      centre: 'hamad',
    },
    {
      key: 'manager-housing-remote',
      name: t('علي حسين العرادي', 'Ali Husain Al Aradi'),
      jobTitle: t('مسؤول الخدمة عن بعد', 'Head of remote service'),
      roles: ['centre_manager'],
      centre: 'housing-remote',
    },
    {
      key: 'agent-hamad',
      name: t('زهراء جعفر الصفار', 'Zahra Jaffar Al Saffar'),
      jobTitle: t('موظفة خدمة العملاء', 'Customer service agent'),
      roles: ['agent'],
      centre: 'hamad',
    },
    {
      key: 'housing-specialist',
      name: t('حسن علي الصفّار', 'Hasan Ali Al Saffar'),
      jobTitle: t('أخصائي صيانة', 'Maintenance specialist'),
      roles: ['specialist'],
      departments: [2],
    },
  ],
}
