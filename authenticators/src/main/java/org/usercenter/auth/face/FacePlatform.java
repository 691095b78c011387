package org.usercenter.auth.face;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.usercenter.auth.proof.ProvedPerson;
import org.usercenter.auth.proof.VerifiedIdentity;
import org.usercenter.auth.scan.ScanOffer;
import org.usercenter.auth.scan.ScanPlatform;
import org.usercenter.auth.scan.ScanProgress;
import org.usercenter.auth.scan.ScanPush;
import org.usercenter.auth.scan.ScanRequest;
import org.usercenter.auth.scan.ScanResult;
import org.usercenter.auth.scan.ScanState;
import org.usercenter.auth.scan.ScanSubject;
import org.usercenter.auth.scan.ScanTicket;
import org.usercenter.auth.scan.ScanUnavailableException;
import org.usercenter.auth.scan.Secrets;
import org.usercenter.storage.identity.DocumentType;
import org.usercenter.storage.identity.IdentityDocument;
import org.usercenter.storage.identity.InvalidIdentifierException;
import org.usercenter.storage.identity.PersonName;
import org.usercenter.storage.realname.RealNameLevel;

/**
 * Face verification as the engine of codes sees it. The platform tells neither when somebody opens the code nor of a push;
 * whatever ends a verification confirms the code, so that the result says what it came to.
 */
final class FacePlatform implements ScanPlatform {
    private final FaceVerification verification;
    private final String returnUrl;

    FacePlatform(FaceVerification verification, String returnUrl) {
        this.verification = verification;
        this.returnUrl = returnUrl;
    }

    @Override
    public ScanOffer create(ScanRequest request) throws ScanUnavailableException {
        ScanSubject subject = request.subject();
        if (subject == null) {
            throw new ScanUnavailableException("nobody is named whose face is to be verified");
        }
        FaceStart start = verification.begin(subject.name(), subject.document(), request.mark(), returnUrl);
        if (start instanceof FaceStart.Started started) {
            return new ScanOffer(started.token(), started.url(), null);
        }
        if (start instanceof FaceStart.Refused refused) {
            String code = refused.failure().code();
            throw new ScanUnavailableException("the face platform refuses the person: " + code, code);
        }
        throw new ScanUnavailableException("the face platform gave no answer");
    }

    @Override
    public ScanProgress progress(String platformId) throws ScanUnavailableException {
        FaceResult result = asked(platformId);
        if (result instanceof FaceResult.Pending) {
            return ScanProgress.of(ScanState.WAITING);
        }
        return ScanProgress.of(result instanceof FaceResult.Expired ? ScanState.EXPIRED : ScanState.CONFIRMED);
    }

    @Override
    public ScanResult collect(ScanTicket ticket) throws ScanUnavailableException {
        FaceResult result = asked(ticket.offer().platformId());
        if (result instanceof FaceResult.Pending) {
            return new ScanResult.NotYet();
        }
        if (result instanceof FaceResult.Passed passed) {
            return passed(passed, ticket);
        }
        return new ScanResult.Unacceptable(
                result instanceof FaceResult.Failed failed ? failed.failure().code() : "unknown-code");
    }

    private FaceResult asked(String token) throws ScanUnavailableException {
        FaceResult result = verification.result(token);
        if (result instanceof FaceResult.Unavailable) {
            throw new ScanUnavailableException("the face platform does not say what came of it");
        }
        return result;
    }

    /** What came back has to be of this code: another tab's, or an old one, proves nothing. */
    private static ScanResult passed(FaceResult.Passed passed, ScanTicket ticket) {
        if (!Secrets.same(passed.extra(), ticket.request().mark())) {
            return new ScanResult.Unacceptable("mismatch");
        }
        try {
            PersonName name = PersonName.parse(passed.name());
            IdentityDocument document = IdentityDocument.parse(DocumentType.RESIDENT_ID, passed.number());
            return new ScanResult.Attested(new VerifiedIdentity(
                    FaceWay.ID,
                    name.value(),
                    null,
                    new ProvedPerson(List.of(document), name),
                    RealNameLevel.CERTIFIED,
                    Map.of(
                            "token", ticket.offer().platformId(),
                            "request", passed.request(),
                            "similarity", passed.similarity())));
        } catch (InvalidIdentifierException e) {
            return new ScanResult.Unacceptable("mismatch");
        }
    }

    @Override
    public Optional<ScanPush.Word> push(ScanPush push) {
        return Optional.empty();
    }
}
