/** What the operators' interface of figures answers. */

export type FigureName = "registration" | "login" | "sms" | "scan";

export type FigureDay = { day: string; figure: FigureName; subject: string; succeeded: number; failed: number };

export type FigureTotal = { figure: FigureName | "registration-proof"; subject: string; result: string; count: number };

export type OpenCases = { count: number; oldest?: string };

export type FiguresView = {
  from: string;
  to: string;
  days: FigureDay[];
  totals: FigureTotal[];
  appeals: OpenCases;
  reviews: OpenCases;
};
