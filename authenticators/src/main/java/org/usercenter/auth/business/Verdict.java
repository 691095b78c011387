package org.usercenter.auth.business;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.usercenter.storage.business.BusinessRole;
import org.usercenter.storage.business.LoginWay;
import org.usercenter.storage.realname.RealNameLevel;

/** What the gate says. */
public sealed interface Verdict {

    /** As whom somebody stands at the gate; empty when that is not settled, or does not matter. */
    Optional<ActingIdentity> identity();

    /** Roles with which he enters; none unless he does. */
    default List<BusinessRole> roles() {
        return List.of();
    }

    /** The client is no business system: the gate has no say. */
    record NoBusiness() implements Verdict {

        @Override
        public Optional<ActingIdentity> identity() {
            return Optional.empty();
        }
    }

    /** He enters. Roles of his whose conditions are not met are not among these. */
    record Enter(ActingIdentity acting, List<BusinessRole> roles) implements Verdict {

        @Override
        public Optional<ActingIdentity> identity() {
            return Optional.of(acting);
        }
    }

    /** Enters although the account is nobody's in particular: the system is open to everybody who can log in. */
    record EnterUnknown() implements Verdict {

        @Override
        public Optional<ActingIdentity> identity() {
            return Optional.empty();
        }
    }

    /** He has to choose first. */
    record Choose(List<ActingIdentity> options) implements Verdict {

        @Override
        public Optional<ActingIdentity> identity() {
            return Optional.empty();
        }
    }

    /** The account's enterprise is suspended. */
    record Suspended() implements Verdict {

        @Override
        public Optional<ActingIdentity> identity() {
            return Optional.empty();
        }
    }

    /** The system is not for accounts of this kind. */
    record NotForThis(Optional<ActingIdentity> identity) implements Verdict {}

    /** Nothing was opened yet, and he can open. */
    record NotOpened(ActingIdentity acting) implements Verdict {

        @Override
        public Optional<ActingIdentity> identity() {
            return Optional.of(acting);
        }
    }

    /** He is a member without a role: the main account gives roles. */
    record NoRole(ActingIdentity acting) implements Verdict {

        @Override
        public Optional<ActingIdentity> identity() {
            return Optional.of(acting);
        }
    }

    /** The real-name level is too low for every role of his. */
    record LevelTooLow(ActingIdentity acting, RealNameLevel reached, RealNameLevel needed) implements Verdict {

        @Override
        public Optional<ActingIdentity> identity() {
            return Optional.of(acting);
        }
    }

    /** The way of the login is not enough for any role of his; those that would be. */
    record WayNotAccepted(ActingIdentity acting, Set<LoginWay> accepted) implements Verdict {

        @Override
        public Optional<ActingIdentity> identity() {
            return Optional.of(acting);
        }
    }

    /** Particulars that the role asks for have not been declared; their ids. */
    record ParticularsMissing(ActingIdentity acting, List<String> missing) implements Verdict {

        @Override
        public Optional<ActingIdentity> identity() {
            return Optional.of(acting);
        }
    }

    /** Whether the client may get a token. */
    default boolean passes() {
        return this instanceof NoBusiness || this instanceof Enter || this instanceof EnterUnknown;
    }
}
