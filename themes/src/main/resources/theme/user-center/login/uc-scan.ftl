<#import "template.ftl" as layout>
<#import "ways.ftl" as waysIn>
<#import "scan-code.ftl" as scan>
<#assign own = "uc.scan." + scanWay>
<@layout.registrationLayout displayMessage=true displayInfo=realm.registrationAllowed && !registrationDisabled??; section>
  <#if section = "header">
    ${msg("uc.login.title")}
  <#elseif section = "form">
    <@waysIn.tabs/>
    <#if scanVendor??><p class="uc-hint uc-block-gap" id="uc-scan-vendor">${msg("uc.ca.vendor-hotline", scanVendor, scanHotline)}</p></#if>
    <#if scanStep == "unknown">
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <@layout.note kind="info">${msg("uc.scan.unknown", scanHolder)}</@layout.note>
        <div class="uc-actions">
          <button type="submit" name="action" value="register" class="uc-btn uc-primary uc-block" id="uc-scan-register">${msg(own + ".register")}</button>
          <button type="submit" name="action" value="again" class="uc-btn uc-plain uc-block" id="uc-scan-again">${msg("uc.scan.again")}</button>
        </div>
      </form>
    <#elseif scanStep == "code">
      <@scan.code/>
    <#else>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <#if scanStep == "unavailable"><@layout.note kind="warning"><span id="uc-scan-down">${msg(own + ".down")}</span></@layout.note></#if>
        <div class="uc-actions"><button type="submit" name="action" value="refresh" class="uc-btn ${(scanStep == "unavailable")?then("uc-plain", "uc-primary")} uc-block" id="uc-scan-refresh">${msg((scanStep == "unavailable")?then("uc.scan.retry", "uc.scan.refresh"))}</button></div>
      </form>
    </#if>
    <#if scanStep != "unknown"><@scan.help link=(scanStep == "code")/></#if>
  <#elseif section = "info">
    <#if realm.registrationAllowed && !registrationDisabled??>
      <p>${msg("uc.login.no-account")} <a href="${url.registrationUrl}">${msg("uc.login.register")}</a></p>
    </#if>
  </#if>
</@layout.registrationLayout>
