// The sample government: a believable small one, invented. Nothing in it is real.
import type { Role } from '#src/kernel/actor.ts'
import type { LocalizedText } from '#src/kernel/text.ts'

const t = (ar: string, en: string): LocalizedText => ({ ar, en })

export interface SampleService {
  readonly name: LocalizedText
  readonly description: LocalizedText
  readonly department: number
  readonly documents: readonly LocalizedText[]
  readonly steps: readonly LocalizedText[]
  readonly feeFils: number
  /** Working minutes on site and online; output is the certificate or document. */
  readonly onsite: number
  readonly website: number
  readonly output: number | null
}

export interface SampleCentre {
  readonly key: string
  readonly kind: 'onsite' | 'remote'
  readonly name: LocalizedText
  readonly address: LocalizedText
  readonly phone: string
  readonly operatorName?: LocalizedText
  readonly temporary?: true
  readonly hosts?: readonly string[]
}

export interface SamplePerson {
  readonly key: string
  readonly name: LocalizedText
  readonly jobTitle: LocalizedText
  readonly roles: readonly Role[]
  /** Key of the centre its roles are held at. */
  readonly centre?: string
}

export interface SampleEntity {
  readonly key: string
  readonly name: LocalizedText
  readonly kind: 'ministry' | 'authority'
  readonly domain: string
  readonly departments: readonly LocalizedText[]
  readonly services: readonly SampleService[]
  readonly centres: readonly SampleCentre[]
  readonly people: readonly SamplePerson[]
}

const idCard = t('بطاقة الهوية أو جواز السفر', 'Identity card or passport')
const onlineSteps = [
  t('اختيار الخدمة وتسجيل الدخول', 'Choose the service and sign in'),
  t('تأكيد البيانات', 'Confirm the details'),
  t('دفع الرسوم', 'Pay the fee'),
  t('استلام المخرج إلكترونياً', 'Receive the output electronically'),
]

function service(
  given: Partial<SampleService> & Pick<SampleService, 'name' | 'description' | 'department'>,
): SampleService {
  return { documents: [idCard], steps: onlineSteps, feeFils: 0, onsite: 30, website: 10, output: null, ...given }
}

export const entities: readonly SampleEntity[] = [
  {
    key: 'municipal',
    name: t('وزارة الخدمات البلدية', 'Ministry of Municipal Services'),
    kind: 'ministry',
    domain: 'municipal.example',
    departments: [
      t('إدارة خدمات العملاء', 'Customer Services'),
      t('إدارة التراخيص', 'Licensing'),
      t('إدارة النظافة العامة', 'Public Cleanliness'),
    ],
    services: [
      service({
        name: t('إصدار رخصة بناء', 'Building permit'),
        description: t(
          'ترخيص أعمال البناء والترميم على العقارات السكنية والتجارية.',
          'Permission to build on or renovate residential and commercial property.',
        ),
        department: 1,
        documents: [
          idCard,
          t('وثيقة ملكية العقار', 'Property title deed'),
          t('المخططات المعتمدة', 'Approved drawings'),
        ],
        feeFils: 50_000,
        onsite: 45,
        website: 20,
        output: 1950,
      }),
      service({
        name: t('شهادة عنوان', 'Address certificate'),
        description: t('شهادة رسمية بعنوان السكن أو العمل.', 'An official certificate of a home or business address.'),
        department: 0,
        feeFils: 1_000,
        onsite: 15,
        website: 5,
        output: 30,
      }),
      service({
        name: t('طلب حاوية نفايات', 'Waste container request'),
        description: t(
          'توفير حاوية أو استبدالها للمنازل والمنشآت.',
          'A new or replacement container for homes and businesses.',
        ),
        department: 2,
        onsite: 20,
        website: 5,
        output: 1170,
      }),
      service({
        name: t('تجديد رخصة إعلان', 'Advertisement licence renewal'),
        description: t('تجديد ترخيص اللوحات الإعلانية للمحال.', 'Renewal of the licence for shop signs.'),
        department: 1,
        feeFils: 20_000,
        output: 390,
      }),
    ],
    centres: [
      {
        key: 'muharraq',
        kind: 'onsite',
        name: t('مركز المحرق لخدمات البلدية', 'Muharraq Municipal Service Centre'),
        address: t('المحرق، شارع الشيخ سلمان، مبنى ٤١٢', 'Building 412, Shaikh Salman Avenue, Muharraq'),
        phone: '+973 1700 0101',
      },
      {
        key: 'riffa',
        kind: 'onsite',
        name: t('مركز الرفاع لخدمات البلدية', 'Riffa Municipal Service Centre'),
        address: t('الرفاع الشرقي، شارع الاستقلال، مبنى ٩٠', 'Building 90, Istiqlal Avenue, East Riffa'),
        phone: '+973 1700 0102',
      },
      {
        key: 'camping',
        kind: 'onsite',
        temporary: true,
        name: t('مركز خدمات موسم التخييم', 'Camping Season Service Centre'),
        address: t('الصخير، موقع الخدمات المؤقت', 'Temporary services site, Sakhir'),
        phone: '+973 1700 0103',
      },
      {
        key: 'municipal-remote',
        kind: 'remote',
        name: t('مركز الخدمات البلدية عن بعد', 'Remote Municipal Service Centre'),
        address: t('', ''),
        phone: '+973 8000 1001',
      },
    ],
    people: [
      {
        key: 'municipal-admin',
        name: t('سلمان جاسم الذوادي', 'Salman Jasim Al Dhawadi'),
        jobTitle: t('مدير نظام الوزارة', 'Ministry administrator'),
        roles: ['administrator'],
      },
      {
        key: 'municipal-executive',
        name: t('هدى إبراهيم المناعي', 'Huda Ebrahim Al Mannai'),
        jobTitle: t('وكيل الوزارة للخدمات', 'Undersecretary for services'),
        roles: ['executive'],
      },
      {
        key: 'municipal-quality',
        name: t('ريم عبدالله الخان', 'Reem Abdulla Al Khan'),
        jobTitle: t('رئيس فريق التنظيم والمتابعة', 'Head of follow-up team'),
        roles: ['quality_team'],
      },
      {
        key: 'manager-muharraq',
        name: t('نورة علي الدوسري', 'Noora Ali Al Dosari'),
        jobTitle: t('مديرة مركز المحرق', 'Manager, Muharraq centre'),
        roles: ['centre_manager'],
        centre: 'muharraq',
      },
      {
        key: 'manager-riffa',
        name: t('خالد يوسف البنعلي', 'Khalid Yusuf Al Binali'),
        jobTitle: t('مدير مركز الرفاع', 'Manager, Riffa centre'),
        roles: ['centre_manager'],
        centre: 'riffa',
      },
      {
        key: 'manager-municipal-remote',
        name: t('دانة محمد بوجيري', 'Dana Mohamed Bujeeri'),
        jobTitle: t('مسؤولة الخدمة عن بعد', 'Head of remote service'),
        roles: ['centre_manager'],
        centre: 'municipal-remote',
      },
      {
        key: 'supervisor-muharraq',
        name: t('عيسى أحمد الكعبي', 'Isa Ahmed Al Kaabi'),
        jobTitle: t('مشرف الصالة', 'Hall supervisor'),
        roles: ['supervisor'],
        centre: 'muharraq',
      },
      {
        key: 'agent-muharraq',
        name: t('سالم حسن المعاودة', 'Salem Hassan Al Maawda'),
        jobTitle: t('موظف خدمة العملاء', 'Customer service agent'),
        roles: ['agent'],
        centre: 'muharraq',
      },
      {
        key: 'municipal-specialist',
        name: t('منى راشد الجودر', 'Mona Rashid Al Jowder'),
        jobTitle: t('أخصائية تراخيص', 'Licensing specialist'),
        roles: ['specialist'],
      },
    ],
  },
  {
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
      },
    ],
  },
  {
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
  },
]

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

/** Holidays of the sample's calendars. */
export const holidays = [
  {
    startsOn: '2026-12-16',
    endsOn: '2026-12-17',
    kind: 'holiday' as const,
    name: t('العيد الوطني', 'National Day'),
    intervals: [],
  },
  {
    startsOn: '2027-01-01',
    endsOn: '2027-01-01',
    kind: 'holiday' as const,
    name: t('رأس السنة الميلادية', 'New Year'),
    intervals: [],
  },
  {
    startsOn: '2027-02-08',
    endsOn: '2027-03-08',
    kind: 'ramadan' as const,
    name: t('أوقات شهر رمضان', 'Ramadan hours'),
    intervals: [{ opensAt: 540, closesAt: 840 }],
  },
]
