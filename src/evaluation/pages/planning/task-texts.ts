import { defineTexts } from '#src/kernel/text.ts'

/** What waits for the reader, on his home page. */
export const taskTexts = defineTexts('evaluation.planning.task', {
  adopt: {
    ar: {
      by: 'count',
      one: 'خطة واحدة تنتظر اعتمادكم',
      two: 'خطتان تنتظران اعتمادكم',
      few: '{count} خطط تنتظر اعتمادكم',
      many: '{count} خطة تنتظر اعتمادكم',
      other: '{count} خطة تنتظر اعتمادكم',
    },
    en: { by: 'count', one: 'One plan awaits your adoption', other: '{count} plans await your adoption' },
  },
  term: { ar: 'لا توجد دورة سارية للجنة', en: 'No committee term is running' },
  termEnding: { ar: 'تنتهي دورة اللجنة خلال ثلاثة أشهر', en: 'The committee’s term ends within three months' },
  noTeam: {
    ar: {
      by: 'count',
      one: 'تقييم واحد في دورة مفتوحة بلا فريق',
      two: 'تقييمان في دورات مفتوحة بلا فريق',
      few: '{count} تقييمات في دورات مفتوحة بلا فريق',
      many: '{count} تقييماً في دورات مفتوحة بلا فريق',
      other: '{count} تقييم في دورات مفتوحة بلا فريق',
    },
    en: {
      by: 'count',
      one: 'One evaluation in an open round has no team',
      other: '{count} evaluations in open rounds have no team',
    },
  },
  conflicts: {
    ar: {
      by: 'count',
      one: 'زيارة واحدة كُلّف بها صاحب مصلحة',
      two: 'زيارتان كُلّف بهما صاحب مصلحة',
      few: '{count} زيارات كُلّف بها أصحاب مصالح',
      many: '{count} زيارة كُلّف بها أصحاب مصالح',
      other: '{count} زيارة كُلّف بها أصحاب مصالح',
    },
    en: {
      by: 'count',
      one: 'One visit is assigned to someone with an interest',
      other: '{count} visits are assigned to people with an interest',
    },
  },
  overdue: {
    ar: {
      by: 'count',
      one: 'دورة واحدة انتهت مدتها ولم تُغلق',
      two: 'دورتان انتهت مدتهما ولم تُغلقا',
      few: '{count} دورات انتهت مدتها ولم تُغلق',
      many: '{count} دورة انتهت مدتها ولم تُغلق',
      other: '{count} دورة انتهت مدتها ولم تُغلق',
    },
    en: {
      by: 'count',
      one: 'One round is past its end and not closed',
      other: '{count} rounds are past their end and not closed',
    },
  },
})
