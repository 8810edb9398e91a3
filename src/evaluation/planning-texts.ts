// What planning refuses, warns of and confirms. The words of its screens stand in pages/planning/texts.ts.
import { defineTexts } from '#src/kernel/text.ts'

export const planningTexts = defineTexts('evaluation.planning', {
  planExists: {
    ar: 'توجد خطة لسنة {year}. افتحها من قائمة الخطط أو اختر سنة أخرى.',
    en: 'There is already a plan for {year}. Open it from the list of plans, or choose another year.',
  },
  planAdopted: {
    ar: 'الخطة معتمدة بالفعل، ولم يطرأ عليها تعديل منذ اعتمادها.',
    en: 'The plan is already adopted and has not changed since.',
  },
  planEmpty: {
    ar: 'لا يمكن اعتماد خطة بلا مراكز. أضف إلى إحدى الدورات مركزاً واحداً على الأقل.',
    en: 'A plan without centres cannot be adopted. Add at least one centre to a round.',
  },
  invalidRound: {
    ar: 'لم تُحفظ الدورة. صحّح ما يلي ثم أعد الإرسال.',
    en: 'The round was not saved. Correct the following and send again.',
  },
  roundNamed: {
    ar: 'في هذه الخطة دورة بهذا الاسم. اختر اسماً آخر، أو افتح الدورة الموجودة.',
    en: 'This plan already has a round of this name. Choose another name, or open the round that is there.',
  },
  outsideYear: {
    ar: 'يجب أن يقع التاريخ في سنة الخطة {year}.',
    en: 'The date must fall in the plan’s year, {year}.',
  },
  endsBeforeStart: {
    ar: 'يجب ألا يسبق تاريخ الانتهاء تاريخ البداية.',
    en: 'The end must not come before the start.',
  },
  visitsOutside: {
    ar: {
      by: 'count',
      one: 'هناك زيارة واحدة مجدولة خارج هذين التاريخين. غيّر موعدها أولاً.',
      two: 'هناك زيارتان مجدولتان خارج هذين التاريخين. غيّر موعديهما أولاً.',
      few: 'هناك {count} زيارات مجدولة خارج هذين التاريخين. غيّر مواعيدها أولاً.',
      many: 'هناك {count} زيارة مجدولة خارج هذين التاريخين. غيّر مواعيدها أولاً.',
      other: 'هناك {count} زيارة مجدولة خارج هذين التاريخين. غيّر مواعيدها أولاً.',
    },
    en: {
      by: 'count',
      one: 'One visit is scheduled outside these dates. Move it first.',
      other: '{count} visits are scheduled outside these dates. Move them first.',
    },
  },
  roundNotAdopted: {
    ar: 'لا تُفتح دورة إلا في خطة معتمدة. اطلب من رئيس اللجنة اعتماد الخطة أولاً.',
    en: 'A round opens only in an adopted plan. Ask the committee chair to adopt the plan first.',
  },
  roundEmpty: {
    ar: 'لا مراكز في هذه الدورة. أضف إليها مركزاً واحداً على الأقل ثم افتحها.',
    en: 'This round has no centres. Add at least one, then open it.',
  },
  roundState: {
    ar: 'لا تسمح حالة الدورة بهذا الإجراء. حدّث الصفحة للاطلاع على حالتها.',
    en: 'The state of the round does not allow this. Reload the page to see it.',
  },
  roundClosed: {
    ar: 'الدورة مغلقة. أعد فتحها قبل تعديلها.',
    en: 'The round is closed. Reopen it before changing it.',
  },
  roundUnfinished: {
    ar: {
      by: 'count',
      one: 'بقي في الدورة تقييم واحد لم تكتمل زياراته. استكمله أو ألغِه مع ذكر السبب ثم أغلق الدورة.',
      two: 'بقي في الدورة تقييمان لم تكتمل زياراتهما. استكملهما أو ألغِهما مع ذكر السبب ثم أغلق الدورة.',
      few: 'بقيت في الدورة {count} تقييمات لم تكتمل زياراتها. استكملها أو ألغِها مع ذكر السبب ثم أغلق الدورة.',
      many: 'بقي في الدورة {count} تقييماً لم تكتمل زياراتها. استكملها أو ألغِها مع ذكر السبب ثم أغلق الدورة.',
      other: 'بقي في الدورة {count} تقييم لم تكتمل زياراتها. استكملها أو ألغِها مع ذكر السبب ثم أغلق الدورة.',
    },
    en: {
      by: 'count',
      one: 'One evaluation of this round still has visits to finish. Finish it, or cancel it with a reason, then close.',
      other:
        '{count} evaluations of this round still have visits to finish. Finish them, or cancel them with a reason, then close.',
    },
  },
  chooseCentres: {
    ar: 'اختر مركزاً واحداً على الأقل.',
    en: 'Choose at least one centre.',
  },
  notEligible: {
    ar: 'لا يدخل «{centre}» في التقييم، ولم يُضف شيء:',
    en: '“{centre}” is not evaluated, and nothing was added:',
  },
  excludedBy: { ar: '«{centre}»: {reason}', en: '“{centre}”: {reason}' },
  notResponsible: {
    ar: 'ليست «{entity}» الجهة المسؤولة عن نتيجة «{centre}»، ولم يُضف شيء.',
    en: '“{entity}” does not answer for the result of “{centre}”, and nothing was added.',
  },
  inRoundAlready: {
    ar: '«{centre}» مدرج في هذه الدورة من قبل، ولم يُضف شيء.',
    en: '“{centre}” is already in this round, and nothing was added.',
  },
  noEdition: {
    ar: 'لا يوجد إصدار منشور من الإطار يناسب «{centre}». انشر إصداراً أولاً.',
    en: 'No published edition of the framework fits “{centre}”. Publish one first.',
  },
  wrongEdition: {
    ar: 'الإصدار المختار ليس منشوراً أو لا يخص هذا النوع من المراكز. اختر إصداراً آخر.',
    en: 'The edition chosen is not published, or is not for centres of this kind. Choose another.',
  },
  started: {
    ar: 'بدأ هذا التقييم، فلا يُحذف من الخطة. يمكنك إلغاؤه مع ذكر السبب.',
    en: 'This evaluation has started, so it cannot be removed. You can cancel it with a reason.',
  },
  mechanismRequired: {
    ar: 'اختر آلية قياس واحدة على الأقل.',
    en: 'Choose at least one mechanism.',
  },
  mechanismInUse: {
    ar: 'كُلّف شخص بآلية «{mechanism}» في هذا التقييم. ألغِ تكليفه قبل حذفها.',
    en: 'Somebody is assigned to “{mechanism}” in this evaluation. Cancel the assignment before removing it.',
  },
  mechanismNotPlanned: {
    ar: 'هذه الآلية ليست ضمن آليات هذا التقييم. أضفها إلى آلياته أولاً.',
    en: 'This mechanism is not planned for this evaluation. Add it to its mechanisms first.',
  },
  invalidVisit: {
    ar: 'لم يُحفظ التكليف. صحّح ما يلي ثم أعد الإرسال.',
    en: 'The assignment was not saved. Correct the following and send again.',
  },
  dayOutsideRound: {
    ar: 'اختر يوماً بين {from} و{to}، وهما حدّا الدورة.',
    en: 'Choose a day within the round, from {from} to {to}.',
  },
  assessorInactive: {
    ar: 'حساب هذا الشخص غير فعّال. اختر شخصاً آخر.',
    en: 'This person’s account is not active. Choose someone else.',
  },
  assessorRole: {
    ar: 'هذا الشخص لا يحمل الدور الذي تتطلبه هذه الآلية. اختر شخصاً آخر.',
    en: 'This person does not hold the role that this mechanism requires. Choose someone else.',
  },
  shopperOnly: {
    ar: 'هذا الشخص متسوق سري، فلا يكلف بغير التسوق السري حتى لا تُعرف هويته.',
    en: 'This person is a mystery shopper and does nothing else, so that nobody learns who he is.',
  },
  assessorEmployer: {
    ar: 'يعمل هذا الشخص لدى الجهة المعنية بالتقييم. اختر شخصاً آخر.',
    en: 'This person works for the entity concerned. Choose someone else.',
  },
  assessorInterest: {
    ar: 'لهذا الشخص مصلحة مصرح بها لدى الجهة المعنية بالتقييم. اختر شخصاً آخر.',
    en: 'This person has declared an interest in the entity concerned. Choose someone else.',
  },
  assignedAlready: {
    ar: 'هذا الشخص مكلف بهذه الآلية في هذا التقييم من قبل.',
    en: 'This person is already assigned to this mechanism in this evaluation.',
  },
  visitStarted: {
    ar: 'بدأت هذه الزيارة أو أُرسلت، فلا يتغير القائم بها. ألغِها ثم كلّف غيره.',
    en: 'This visit has started or was submitted, so its assessor cannot change. Cancel it, then assign someone else.',
  },
  visitOver: {
    ar: 'أُرسلت نتائج هذه الزيارة أو أُلغيت، فلا يمكن تعديلها.',
    en: 'This visit was submitted or cancelled and cannot be changed.',
  },
  reasonRequired: { ar: 'اذكر السبب.', en: 'Give the reason.' },
  reasonForStarted: {
    ar: 'بدأت هذه الزيارة. اذكر سبب إلغائها.',
    en: 'This visit has started. Give the reason for cancelling it.',
  },
  interestExists: {
    ar: 'هذه المصلحة مصرح بها من قبل وما زالت قائمة.',
    en: 'This interest is already declared and still stands.',
  },
  interestEnded: {
    ar: 'أُنهيت هذه المصلحة من قبل.',
    en: 'This interest was already ended.',
  },
  notProgramme: {
    ar: 'هذا الشخص ليس من العاملين في برنامج التقييم. اختر من القائمة.',
    en: 'This person is not part of the evaluation programme. Choose from the list.',
  },
  termOverlaps: {
    ar: 'تتداخل هذه المدة مع دورة أخرى للجنة. عدّل التواريخ.',
    en: 'These dates overlap another term of the committee. Change them.',
  },
  memberRole: {
    ar: 'هذا الشخص لا يحمل دور عضو لجنة التقييم أو رئيسها. اطلب من مدير النظام منحه الدور أولاً.',
    en: 'This person does not hold the role of committee member or chair. Ask the administrator to grant it first.',
  },
  chairRole: {
    ar: 'هذا الشخص لا يحمل دور رئيس اللجنة. اطلب من مدير النظام منحه الدور أولاً.',
    en: 'This person does not hold the role of committee chair. Ask the administrator to grant it first.',
  },
  memberInactive: {
    ar: 'حساب هذا العضو غير فعّال. اختر عضواً آخر.',
    en: 'This member’s account is not active. Choose someone else.',
  },
})
