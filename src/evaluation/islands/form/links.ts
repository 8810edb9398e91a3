import type { FormModel, Place } from '../../form-model.ts'

export const formPath = (form: Pick<FormModel, 'visitId'>) => `/visits/${form.visitId}`

const query = ({ at, show }: Place) => `?at=${at}${show === 'all' ? '' : `&show=${show}`}`

export const placeHref = (form: Pick<FormModel, 'visitId'>, place: Place) => `${formPath(form)}${query(place)}`

/** Where the plain form of a criterion is posted; it comes back to the same place. */
export const answerAction = (form: FormModel, code: string, place: Place) =>
  `${formPath(form)}/findings/${code}${query(place)}`
export const evidenceAction = (form: FormModel, code: string, place: Place) =>
  `${formPath(form)}/evidence/${code}${query(place)}`
