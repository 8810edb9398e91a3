// The people of the evaluation programme in the sample, invented.
import { type SamplePerson, t } from './words.ts'

/** People of the programme: they belong to no entity. */
export const programmePeople: readonly (SamplePerson & {
  readonly sector?: 'public' | 'private' | 'civil' | 'academic'
})[] = [
  {
    key: 'admin',
    name: t('عبدالرحمن سلطان الكواري', 'Abdulrahman Sultan Al Kuwari'),
    jobTitle: t('مدير نظام إتقان', 'Itqan administrator'),
    roles: ['administrator'],
  },
  {
    key: 'central',
    name: t('لولوة راشد الفضالة', 'Lulwa Rashid Al Fadhala'),
    jobTitle: t('رئيسة الفريق المركزي', 'Head of the central team'),
    roles: ['central_team'],
  },
  {
    key: 'central-2',
    name: t('ماجد عبدالعزيز الهاجري', 'Majed Abdulaziz Al Hajri'),
    jobTitle: t('عضو الفريق المركزي', 'Central team member'),
    roles: ['central_team'],
  },
  {
    key: 'chair',
    name: t('أحمد عيسى العلوي', 'Ahmed Isa Al Alawi'),
    jobTitle: t('رئيس لجنة التقييم', 'Chair of the evaluation committee'),
    roles: ['committee_chair'],
    sector: 'public',
  },
  {
    key: 'member-private',
    name: t('عائشة كمال الشيراوي', 'Aysha Kamal Al Shirawi'),
    jobTitle: t('ممثلة القطاع الخاص', 'Private sector representative'),
    roles: ['committee_member'],
    sector: 'private',
  },
  {
    key: 'member-civil',
    name: t('هاشم شرف الموسوي', 'Hashim Sharaf Al Mosawi'),
    jobTitle: t('ممثل القطاع الأهلي', 'Civil sector representative'),
    roles: ['committee_member'],
    sector: 'civil',
  },
  {
    key: 'member-academic',
    name: t('د. رؤى تقي العصفور', 'Dr Roa Taqi Al Asfoor'),
    jobTitle: t('ممثلة القطاع الأكاديمي', 'Academic representative'),
    roles: ['committee_member'],
    sector: 'academic',
  },
  {
    key: 'member-public',
    name: t('ميثم باقر رجب', 'Maitham Baqer Rajab'),
    jobTitle: t('ممثل القطاع العام', 'Public sector representative'),
    roles: ['committee_member'],
    sector: 'public',
  },
  {
    key: 'evaluator',
    name: t('فيصل محمد الرميحي', 'Faisal Mohamed Al Rumaihi'),
    jobTitle: t('مقيّم ميداني', 'Field evaluator'),
    roles: ['evaluator'],
  },
  {
    key: 'evaluator-2',
    name: t('زينب حسن العالي', 'Zainab Hasan Al Aali'),
    jobTitle: t('مقيّمة ميدانية', 'Field evaluator'),
    roles: ['evaluator'],
  },
  {
    key: 'evaluator-3',
    name: t('عمر خليفة الجلاهمة', 'Omar Khalifa Al Jalahma'),
    jobTitle: t('مقيّم سجلات', 'Records evaluator'),
    roles: ['evaluator'],
  },
  {
    key: 'shopper',
    name: t('أمل جمعة سعيد', 'Amal Juma Saeed'),
    jobTitle: t('متسوقة سرية', 'Mystery shopper'),
    roles: ['mystery_shopper'],
  },
  {
    key: 'shopper-2',
    name: t('طارق وليد حمدان', 'Tariq Waleed Hamdan'),
    jobTitle: t('متسوق سري', 'Mystery shopper'),
    roles: ['mystery_shopper'],
  },
  {
    key: 'executive',
    name: t('منيرة صقر آل بن علي', 'Muneera Saqer Al Binali'),
    jobTitle: t('الإدارة العليا للبرنامج', 'Programme executive'),
    roles: ['executive'],
  },
]
