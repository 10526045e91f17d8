// The parts that a form's HTML can name: each fills its place from the form's data.

import { coverage, findings, bonusList, reviewers } from './parts/cycle.js';
import { action } from './parts/action.js';
import { customerAnswers } from './parts/customers.js';
import { decisionTable } from './parts/decisions.js';
import {
  appealMatter,
  appealOutcome,
  appealReviewer,
  beforeAndAfter,
  contestable,
  disputed,
  figuresToCorrect,
  gradeAnew,
  judgements,
  missingAnew,
  payCorrection,
} from './parts/appeal.js';
import { actions, agreedActions, objection, planChange, quotedReview, ratings, talk, timeline } from './parts/appraisal.js';
import { calibration, potential } from './parts/calibration.js';
import { cases } from './parts/cases.js';
import { importFile, uploadActuals, uploadReplacement } from './parts/imports.js';
import { declined } from './parts/declined.js';
import { developmentFacts, developmentOffers } from './parts/development.js';
import { launch } from './parts/launch.js';
import { missingActuals } from './parts/missing.js';
import { declinedPeer, peerOpinions, peerRatings, peerReviewLead, peers, replacement, upwardOpinions } from './parts/peers.js';
import {
  openPlan,
  planCoachings,
  planConclusion,
  planContent,
  planFacts,
  planGoals,
  planOutcome,
  planPerson,
  planReturned,
  planSelf,
  planSupport,
} from './parts/plan.js';
import { reportLink, result } from './parts/result.js';
import { scorecard, targets } from './parts/scorecard.js';
import { judgedDays, selfRatings } from './parts/ratings.js';
import { standIn } from './parts/standin.js';
import { subject } from './parts/subject.js';
import { twoSources } from './parts/sources.js';
import { changeableTarget, requestedTarget } from './parts/targetchange.js';
import { batch, figures } from './parts/verification.js';

export const parts = {
  action,
  actions,
  agreedActions,
  appealMatter,
  appealOutcome,
  appealReviewer,
  batch,
  beforeAndAfter,
  bonusList,
  calibration,
  cases,
  changeableTarget,
  contestable,
  coverage,
  customerAnswers,
  decisionTable,
  declined,
  declinedPeer,
  developmentFacts,
  developmentOffers,
  disputed,
  figures,
  figuresToCorrect,
  findings,
  gradeAnew,
  importFile,
  judgedDays,
  judgements,
  launch,
  missingActuals,
  missingAnew,
  objection,
  openPlan,
  payCorrection,
  planChange,
  potential,
  peerOpinions,
  peerRatings,
  peerReviewLead,
  peers,
  planCoachings,
  planConclusion,
  planContent,
  planFacts,
  planGoals,
  planOutcome,
  planPerson,
  planReturned,
  planSelf,
  planSupport,
  quotedReview,
  ratings,
  replacement,
  reportLink,
  requestedTarget,
  result,
  reviewers,
  scorecard,
  selfRatings,
  standIn,
  subject,
  talk,
  targets,
  timeline,
  twoSources,
  uploadActuals,
  uploadReplacement,
  upwardOpinions,
};
