package org.usercenter.auth.deletion;

import org.usercenter.auth.logout.BackgroundFactory;
import org.usercenter.storage.deletion.ClosingNews;

/** Makes {@link ClosingNewsDelivery}. */
public final class ClosingNewsFactory extends BackgroundFactory {

    /** For Keycloak, which finds it through {@code META-INF/services}. */
    public ClosingNewsFactory() {
        super(ClosingNews.KIND, ClosingNewsDelivery::new);
    }
}
