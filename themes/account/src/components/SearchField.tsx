import { Divider, MenuSearch, MenuSearchInput, SearchInput } from "@patternfly/react-core";
import { useTranslation } from "react-i18next";

type SearchFieldProps = {
  label: string;
  value: string;
  onType: (value: string) => void;
  className?: string;
};

/** What is typed narrows a list at once. */
export function SearchField({ label, value, onType, className }: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <SearchInput
      {...(className === undefined ? {} : { className })}
      aria-label={label}
      placeholder={label}
      value={value}
      resetButtonLabel={t("uc.clear")}
      onChange={(_, next) => {
        onType(next);
      }}
      onClear={() => {
        onType("");
      }}
    />
  );
}

/** The same at the head of a menu. */
export function MenuSearchField(props: SearchFieldProps) {
  return (
    <>
      <MenuSearch>
        <MenuSearchInput>
          <SearchField {...props} />
        </MenuSearchInput>
      </MenuSearch>
      <Divider />
    </>
  );
}
