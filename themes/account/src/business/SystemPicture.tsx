import BalanceScaleIcon from "@patternfly/react-icons/dist/esm/icons/balance-scale-icon";
import CoinsIcon from "@patternfly/react-icons/dist/esm/icons/coins-icon";
import FileContractIcon from "@patternfly/react-icons/dist/esm/icons/file-contract-icon";
import HardHatIcon from "@patternfly/react-icons/dist/esm/icons/hard-hat-icon";
import IndustryIcon from "@patternfly/react-icons/dist/esm/icons/industry-icon";
import LandmarkIcon from "@patternfly/react-icons/dist/esm/icons/landmark-icon";
import MapMarkedAltIcon from "@patternfly/react-icons/dist/esm/icons/map-marked-alt-icon";
import MountainIcon from "@patternfly/react-icons/dist/esm/icons/mountain-icon";
import PillsIcon from "@patternfly/react-icons/dist/esm/icons/pills-icon";
import ShoppingCartIcon from "@patternfly/react-icons/dist/esm/icons/shopping-cart-icon";
import TreeIcon from "@patternfly/react-icons/dist/esm/icons/tree-icon";
import UserGraduateIcon from "@patternfly/react-icons/dist/esm/icons/user-graduate-icon";
import type { ComponentType } from "react";
import { isIcon, type IconCode } from "./icons";

const DRAWN: Record<IconCode, ComponentType<{ className?: string }>> = {
  land: MapMarkedAltIcon,
  mining: MountainIcon,
  forest: TreeIcon,
  construction: HardHatIcon,
  procurement: ShoppingCartIcon,
  property: LandmarkIcon,
  exchange: IndustryIcon,
  medicine: PillsIcon,
  contract: FileContractIcon,
  finance: CoinsIcon,
  expert: UserGraduateIcon,
  supervision: BalanceScaleIcon,
};

/** The picture beside a system's name, which says all there is to be said: nothing is read out. */
export function SystemPicture({ icon }: { icon?: string }) {
  if (!isIcon(icon)) {
    return null;
  }
  const Drawn = DRAWN[icon];
  return <Drawn className="uc-system-picture" />;
}
