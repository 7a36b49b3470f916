/** The fact that a command of the usual kind records; its sentence is shown before it is sent. */
export const factOf: Readonly<Record<string, string>> = {
  CompleteHomeVisit: 'HomeVisitCompleted',
  MissHomeVisit: 'HomeVisitMissed',
  RecordMeasurement: 'MeasurementRecorded',
  HandOverEggs: 'EggsHandedOver',
  DeliverSupport: 'SupportDelivered',
  IssueReferral: 'ReferralIssued',
  AnswerReferral: 'ReferralAnswered',
  RequestResurvey: 'ResurveyRequested',
  CompleteResurvey: 'ResurveyDone',
};
