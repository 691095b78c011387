<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("uc.notice." + kind + ".body", (parameters.link)!(parameters.date)!(parameters.contact)!(parameters.enterprise)!(parameters.system)!(parameters.person)!"", (parameters.enterprise)!"")}</p>
<#if parameters.issuer??><p>${msg("uc.notice.certificate.issuer", parameters.issuer)}</p></#if>
<#if kind == "certificate.ending">
<#if parameters.vendor?? && parameters.hotline??><p>${msg("uc.notice.certificate.ending.vendor", parameters.vendor, parameters.hotline)}</p></#if>
<p>${msg("uc.notice.certificate.ending.how")}</p>
</#if>
<#if security && !kind?starts_with("appeal.")><p>${msg((parameters.enterprise?? && !kind?ends_with(".closing"))?then("uc.notice.not-agreed", "uc.notice.not-you"))}</p></#if>
</@layout.emailLayout>
