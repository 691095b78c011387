/** Seconds before the end of a login at which the page asks whether somebody is still there; of a short login a third. */
const WARNING = 120;

/** Seconds within which somebody who types or presses something counts as there. */
const THERE = 60;

type Ticket = { exp?: number; iat?: number };

export type Remaining = {
  /** Until the login ends by itself, unless it is used. */
  seconds: number;
  /** Whether it is time to ask. */
  ask: boolean;
  /** Whether using the page is to be noticed by the server now, which hears nothing of typing. */
  renew: boolean;
};

/**
 * How long a login lasts.
 *
 * @param ticket claims of the refresh token; what does not end by itself has no `exp`
 * @param skew seconds by which this clock is ahead of the server's
 * @param now milliseconds
 * @param active milliseconds; when somebody was there last, in any tab
 */
export function remaining({ exp, iat }: Ticket, skew: number, now: number, active: number): Remaining | undefined {
  if (!exp || !iat) {
    return undefined;
  }
  const life = exp - iat;
  const seconds = Math.floor(exp + skew - now / 1000);
  const ask = seconds <= Math.min(WARNING, life / 3);
  return { seconds, ask, renew: !ask && seconds < life / 2 && now - active < THERE * 1000 };
}

const ACTIVE = "uc-active";

/** Milliseconds between two notes. */
const OFTEN = 5000;

/** Notes for all tabs that somebody is there, as long as he types, presses or touches something. */
export function noteActivity(): () => void {
  let noted = 0;
  const note = () => {
    const now = Date.now();
    if (now - noted > OFTEN) {
      noted = now;
      try {
        localStorage.setItem(ACTIVE, String(now));
      } catch {
        // Then the page asks.
      }
    }
  };
  const events = ["keydown", "pointerdown", "input"] as const;
  for (const event of events) {
    window.addEventListener(event, note, { passive: true, capture: true });
  }
  return () => {
    for (const event of events) {
      window.removeEventListener(event, note, { capture: true });
    }
  };
}

/** Milliseconds; 0: not known. */
export function lastActivity(): number {
  try {
    return Number(localStorage.getItem(ACTIVE) ?? 0);
  } catch {
    return 0;
  }
}
