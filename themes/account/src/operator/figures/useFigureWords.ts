import { useMemo } from "react";
import { useTranslation } from "react-i18next";

type Words = Record<"kind" | "way" | "result" | "loginReason" | "smsReason" | "scanReason" | "registrationReason" | "proof", (code: string) => string>;

/** Codes of figures in words; one that has none is named with its code. */
export function useFigureWords(): Words {
  const { t, i18n } = useTranslation();
  return useMemo(() => {
    const word = (prefixes: string[]) => (code: string) => {
      const key = prefixes.map((prefix) => prefix + code.replaceAll(":", ".")).find((known) => i18n.exists(known));
      return key === undefined ? t("uc.figures.code", { code }) : t(key);
    };
    const way = word(["uc.logs.way.", "uc.figures.way."]);
    const level = word(["uc.level."]);
    return {
      kind: word(["uc.figures.kind."]),
      way,
      result: word(["uc.logs.result."]),
      loginReason: word(["uc.logs.reason.", "uc.figures.reason."]),
      smsReason: word(["uc.figures.reason."]),
      scanReason: word(["uc.logs.reason.", "uc.figures.reason."]),
      registrationReason: word(["uc.figures.refused."]),
      proof: (code) => code.split(" ").map((part, index) => (index === 0 ? way(part) : level(part))).join(" · "),
    };
  }, [t, i18n]);
}
