<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("uc.notice." + kind + ".body", parameters.enterprise!"")}</p>
<#if parameters.issuer??><p>${msg("uc.notice.certificate.issuer", parameters.issuer)}</p></#if>
<p>${msg((parameters.enterprise??)?then("uc.notice.not-agreed", "uc.notice.not-you"))}</p>
</@layout.emailLayout>
