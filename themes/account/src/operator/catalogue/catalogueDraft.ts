import type { CatalogueRoleEdit, CatalogueSystemEdit } from "../../api/catalogueTypes";
import { isIcon } from "../../business/icons";

export const ACCOUNT_TYPES = ["enterprise", "member", "person"] as const;
export const WAYS = ["password", "ca", "elicence", "guangdong", "sms", "wechat", "sharedca"] as const;
export const PARTICULARS = ["settlement-bank", "settlement-account", "qualification-number", "qualification-certificate"] as const;
export const LEVELS = ["1", "2", "3"] as const;
export const ACTIVATABLE = ["true", "closed"] as const;

export type SystemDraft = { nameZh: string; nameEn: string; category: string; entryUrl: string; icon: string; order: string; accountTypes: string[] };

export function systemDraft(settings: CatalogueSystemEdit): SystemDraft {
  return {
    nameZh: settings.nameZh ?? "",
    nameEn: settings.nameEn ?? "",
    category: settings.category ?? "",
    entryUrl: settings.entryUrl ?? "",
    icon: isIcon(settings.icon) ? settings.icon : "",
    order: settings.order ?? "",
    accountTypes: settings.accountTypes ?? [],
  };
}

export type RoleDraft = {
  activatable: string;
  level: string;
  accountTypes: string[];
  ways: string[];
  particulars: string[];
  descriptionZh: string;
  descriptionEn: string;
};

export function roleDraft(settings: CatalogueRoleEdit): RoleDraft {
  return {
    activatable: settings.activatable ?? "closed",
    level: settings.level ?? "1",
    accountTypes: settings.accountTypes ?? [],
    ways: settings.ways ?? [],
    particulars: settings.particulars ?? [],
    descriptionZh: settings.descriptionZh ?? "",
    descriptionEn: settings.descriptionEn ?? "",
  };
}

/** Levels that are no lower than the one that is saved: what lets more people in is an administrator's. */
export function levelsFrom(saved: string): readonly string[] {
  return LEVELS.filter((level) => level >= saved);
}

/** What can be allowed: none saved allows all, otherwise no other than those. */
export function narrowed(all: readonly string[], saved: string[]): readonly string[] {
  return saved.length === 0 ? all : all.filter((code) => saved.includes(code));
}

/** What cannot be unchecked: the last one of a list of which none would allow all. */
export function lastAllowed(saved: string[], chosen: string[]): string[] {
  return saved.length > 0 && chosen.length === 1 ? chosen : [];
}

/** With the code, or without it when it was there. */
export function toggled(codes: string[], code: string): string[] {
  return codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code];
}
