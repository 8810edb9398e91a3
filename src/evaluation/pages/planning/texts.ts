// Words of the planning screens, together.
import { planTexts } from './plan-texts.ts'
import { programmePageTexts } from './programme-texts.ts'
import { teamTexts } from './team-texts.ts'

export const pageTexts = { ...planTexts, ...teamTexts, ...programmePageTexts }
