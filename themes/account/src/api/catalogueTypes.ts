/** What operators are told of the business catalogue. */

export type CatalogueSystemRow = { id: string; client: string; name: string; category: string };

export type CatalogueSystemEdit = {
  nameZh?: string;
  nameEn?: string;
  category?: string;
  entryUrl?: string;
  icon?: string;
  order?: string;
  accountTypes?: string[];
};

export type CatalogueSystemView = { id: string; client: string; name: string; settings: CatalogueSystemEdit };

export type CatalogueRoleEdit = {
  activatable?: string;
  accountTypes?: string[];
  level?: string;
  ways?: string[];
  particulars?: string[];
  descriptionZh?: string;
  descriptionEn?: string;
};

export type CatalogueRoleView = { name: string; business: boolean; settings: CatalogueRoleEdit; tag: string };
