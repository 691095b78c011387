${msg("uc.notice." + kind + ".body")}

<#if parameters.issuer??>${msg("uc.notice.certificate.issuer", parameters.issuer)}

</#if>${msg("uc.notice.not-you")}
