// Words of the policy of cases.
import { defineTexts } from '#src/kernel/text.ts'

export const policyTexts = defineTexts('casework.policy', {
  ruleWithoutTime: {
    ar: 'اكتب مدة واحدة على الأقل لهذه القاعدة.',
    en: 'Enter at least one time for this rule.',
  },
  contestedRules: {
    ar: 'توجد قاعدتان للحالات نفسها وللمدة نفسها. عدّل القاعدة القائمة أو احذفها أولاً.',
    en: 'Two rules speak of the same cases and the same time. Change or delete the existing one first.',
  },
  escalationOrder: {
    ar: 'لا يُبلَّغ المستوى الأعلى قبل المستوى الأدنى منه. اجعل مدته مساوية أو أطول.',
    en: 'A higher level is not told before a lower one. Make its time equal or longer.',
  },
  specialNeedsPlace: {
    ar: 'اختر خدمة أو تصنيفاً. المدد العامة لكل نوع تُعدَّل في جدوله.',
    en: 'Choose a service or a heading. The general times of a kind are set in its table.',
  },
})
