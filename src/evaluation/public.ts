// What the app and the command line may ask of evaluation.

// What the sample does, as the people of the programme would.
export { saveCommitteeTerm } from './actions/committee-save.ts'
export { ensureShippedEditions, exportFramework, importFramework, publishFramework } from './actions/editions.ts'
export { addEvaluations } from './actions/evaluations-add.ts'
export { answerCriterion, submitVisit } from './actions/forms.ts'
export { declareInterest } from './actions/interest-declare.ts'
export { adoptPlan } from './actions/plan-adopt.ts'
export { createPlan } from './actions/plan-create.ts'
export { type PlanningTask, planningTasks } from './actions/planning-tasks.ts'
export { createRound } from './actions/round-create.ts'
export { openRound } from './actions/round-open.ts'
export { assignVisit } from './actions/visit-assign.ts'
export { placedCriteria } from './edition.ts'
export { findEdition, listPublished as publishedEditions } from './store/editions.ts'
