// What goes wrong, as people are told it: Chinese first, then English.

/** @type {Record<string, string>} */
const WORDS = {
  CAMERA_REFUSED:
    '无法使用摄像头或麦克风,请在浏览器中允许,或勾选“不使用摄像头”。 The camera or microphone was refused: allow it in the browser, or join without.',
  CAMERA_MISSING:
    '未找到摄像头或麦克风,可勾选“不使用摄像头”参会。 There is no camera or microphone here: you can join without.',
  MEETING_FULL: '会商人数已满(最多四方)。 The meeting is full: four people sit in it.',
  TOO_LATE: '会商已结束,或您已离开。 The meeting has ended, or you have left it.',
  ENDED: '会商已结束。 The meeting has ended.',
  NOT_FOUND: '未找到可参加的会商或事项。 There is no such meeting or thread that you may take part in.',
  NOT_ALLOWED: '您无权进行此操作。 You may not do this.',
  TOKEN_EXPIRED:
    '登录已过期,请重新登录;已建立的画面不受影响。 Your sign-in is over: sign in again. Pictures that are on stay on.',
  UNAUTHENTICATED: '登录凭证无效,请重新登录。 The token is not valid: sign in again.',
  TIER_UNAVAILABLE:
    '该级服务暂时没有应答,请稍后再试。 That tier does not answer at the moment: try again soon.',
  WRONG_SECRET:
    '邀请码无效、已使用或已过期,请向办理单位另要一个。 The invitation opens nothing: ask the office for another.',
  SESSION_EXPIRED: '邀请已过期。 The invitation is over.',
  NOT_HOLDER: '当事人由持有案件的单位邀请。 The office that holds the case invites its parties.',
  LINE_LOST: '网络中断,正在重连。 The line is lost: trying again.',
};

/** @param {string} code */
export const knows = (code) => code in WORDS;

/** @param {any} error */
export function toldOf(error) {
  const { code = '', message = '', messageZh = '', name = '' } = error ?? {};
  const known = WORDS[code] ?? WORDS[CAMERA[name] ?? ''];
  if (known) return known;
  if (error instanceof TypeError) return `${WORDS.LINE_LOST}`;
  return `${messageZh} ${message}`.trim();
}

/** What browsers call it when a camera cannot be had. @type {Record<string, string>} */
const CAMERA = {
  NotAllowedError: 'CAMERA_REFUSED',
  NotFoundError: 'CAMERA_MISSING',
  NotReadableError: 'CAMERA_MISSING',
  OverconstrainedError: 'CAMERA_MISSING',
};
