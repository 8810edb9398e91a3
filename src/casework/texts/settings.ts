// Why a change of the settings is refused.
import { defineTexts } from '#src/kernel/text.ts'

export const settingsTexts = defineTexts('casework.settings', {
  wrongPhone: {
    ar: 'اكتب رقم هاتف صحيحاً، أرقاماً فقط، ويمكن أن يبدأ بعلامة +.',
    en: 'Enter a phone number: digits only, possibly with + in front.',
  },
  wrongEmail: {
    ar: 'اكتب عنوان بريد صحيحاً، مثل name@example.bh.',
    en: 'Enter an e-mail address, like name@example.bh.',
  },
  unknownVariables: {
    ar: 'لا يعرف النظام {names}. استخدم المتغيرات المذكورة في النموذج، أو اكتب {{ بقوسين لتظهر القوس كما هي.',
    en: '{names} is no variable. Use those listed in the form, or type {{ to show a brace as it is.',
  },
  purposeNeeded: {
    ar: 'اختر موضعاً واحداً على الأقل يُعرض فيه النموذج.',
    en: 'Choose at least one place where it is offered.',
  },
  unknownParent: {
    ar: 'اختر تصنيفاً رئيسياً عاملاً من القائمة.',
    en: 'Choose an active top heading from the list.',
  },
  twoLevels: {
    ar: 'للتصنيفات مستويان فقط، وتحت هذا التصنيف تصنيفات أخرى. انقلها أولاً.',
    en: 'Headings have two levels, and others stand below this one. Move them first.',
  },
  parentOfOtherService: {
    ar: 'التصنيف الأعلى خاص بخدمة أخرى. اختر الخدمة نفسها أو تصنيفاً عاماً.',
    en: 'The heading above belongs to another service. Choose the same service, or a general heading.',
  },
  headingHasChildren: {
    ar: 'تحت هذا التصنيف تصنيفات عاملة. أوقفها أو انقلها أولاً.',
    en: 'Active headings stand below this one. Deactivate or move them first.',
  },
  parentInactive: {
    ar: 'التصنيف الأعلى موقوف. أعد تفعيله أولاً.',
    en: 'The heading above is inactive. Reactivate it first.',
  },
  unknownService: { ar: 'اختر خدمة عاملة من خدمات الجهة.', en: 'Choose an active service of the entity.' },
  unknownHeading: { ar: 'اختر تصنيفاً عاملاً من القائمة.', en: 'Choose an active heading from the list.' },
  unknownCentre: { ar: 'اختر مركزاً عاملاً من مراكز الجهة.', en: 'Choose an active centre of the entity.' },
  unknownDepartment: { ar: 'اختر قسماً عاملاً من أقسام الجهة.', en: 'Choose an active department of the entity.' },
  unknownCalendar: { ar: 'اختر تقويماً من تقاويم الجهة.', en: 'Choose a calendar of the entity.' },
  unknownPartnerPerson: {
    ar: 'اختر أشخاصاً عاملين في الجهة بدور «جهة خارجية».',
    en: 'Choose active people of the entity who have the role “third party”.',
  },
  tooManyRules: {
    ar: 'بلغت قواعد التوجيه حدها، 200 قاعدة. احذف قاعدة لا تُستخدم أولاً.',
    en: 'There are 200 routing rules, the most there can be. Remove one that is not used first.',
  },
})
