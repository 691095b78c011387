import { useMemo } from "react";
import { environment } from "../environment";

type Dates = { day: (iso: string) => string; moment: (iso: string) => string };

/** Days and moments as people of this language write them, in the browser's time zone. */
export function useDates(): Dates {
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(environment.locale, { dateStyle: "medium" });
    const moment = new Intl.DateTimeFormat(environment.locale, { dateStyle: "medium", timeStyle: "short" });
    const write = (format: Intl.DateTimeFormat) => (iso: string) => {
      const time = new Date(iso);
      return Number.isNaN(time.getTime()) ? iso : format.format(time);
    };
    return { day: write(day), moment: write(moment) };
  }, []);
}
