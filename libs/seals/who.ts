/*
 * The lead agencies close a period; the city secretary, who answers for it, or the agency that did
 * not propose it, approves. A second person is asked for in any case (libs/domain/seal).
 */
const PROPOSE: readonly string[] = ['DP3AKB', 'DINKES'];
const APPROVE: readonly string[] = ['SEKDA', 'DP3AKB', 'DINKES'];

export const mayProposeSeal = (role: string): boolean => PROPOSE.includes(role);

export const mayDecideSeal = (role: string): boolean => APPROVE.includes(role);
