package org.usercenter.account.certificate;

import java.time.Instant;
import java.util.List;

import org.keycloak.common.util.Time;
import org.usercenter.account.call.Call;
import org.usercenter.account.call.Page;
import org.usercenter.account.call.Paging;
import org.usercenter.storage.certificate.BoundCertificate;

/** Certificates of one account, which the caller may see. */
public record Certificates(Call call, String userId) {

    /** The one bound last first. */
    public Page<CertificateView> page(Paging paging) {
        String after = paging.afterId();
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        // An account has at most a hundred.
        List<BoundCertificate> all = call.store().certificates().ofAccount(call.realm(), userId);
        List<BoundCertificate> rest = after == null
                ? all
                : all.stream()
                        .dropWhile(bound -> !bound.bindingId().equals(after))
                        .skip(1)
                        .toList();
        return paging.page(
                rest.stream().limit(paging.rows()).toList(),
                bound -> List.of(bound.bindingId()),
                bound -> CertificateView.of(call.realm(), bound, now),
                (long) all.size());
    }
}
