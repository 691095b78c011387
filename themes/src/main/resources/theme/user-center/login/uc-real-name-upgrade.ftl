<#import "template.ftl" as layout>
<#import "ca-agent.ftl" as agent>
<#import "scan-code.ftl" as scan>
<#assign zh = lang?starts_with("zh")>
<#assign agreedError = messagesPerField.get('agreed')!"">
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('agreed'); section>
  <#if section = "header">
    ${msg((upgradeStep == "face-consent")?then("uc.face.consent.title", "uc.upgrade.title"))}
  <#elseif section = "form">
    <#if upgradeStep == "choose">
      <@choose/>
    <#elseif upgradeStep == "certificate">
      <p class="uc-muted">${msg("uc.upgrade.certificate.how")}</p>
      <@agent.vendor/>
      <@agent.keys purpose="upgrade" submit="uc.upgrade.prove"/>
      <@end back=true/>
    <#elseif upgradeStep == "face-consent">
      <@faceConsent/>
    <#elseif upgradeStep == "code">
      <@scan.code confirmed="uc.upgrade.confirmed-on-phone" compared=(scanWay != "uc-face")/>
      <@scan.help/>
      <@end back=true/>
    <#elseif upgradeStep == "no-code">
      <#if scanVendor??><p class="uc-hint uc-block-gap" id="uc-scan-vendor">${msg("uc.ca.vendor-hotline", scanVendor, scanHotline)}</p></#if>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <div class="uc-actions"><button type="submit" name="action" value="refresh" class="uc-btn uc-primary uc-block" id="uc-scan-refresh">${msg("uc.upgrade.again")}</button></div>
      </form>
      <@end back=true/>
    <#elseif upgradeStep == "compare">
      <p class="uc-muted">${msg("uc.upgrade.compare.how")}</p>
      <@comparison/>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <div class="uc-actions"><button type="submit" name="action" value="confirm" class="uc-btn uc-primary uc-block" id="uc-upgrade-confirm">${msg("uc.upgrade.confirm")}</button></div>
      </form>
      <@end back=true/>
    <#elseif upgradeStep == "refused">
      <#if upgradeRows?has_content><@comparison/></#if>
      <@end back=true primary=true/>
    <#elseif upgradeStep == "not-saved">
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <div class="uc-actions"><button type="submit" name="action" value="confirm" class="uc-btn uc-primary uc-block" id="uc-upgrade-confirm">${msg("uc.upgrade.confirm")}</button></div>
      </form>
      <@end back=true/>
    <#elseif upgradeStep == "done" || upgradeStep == "reached">
      <#if upgradeStep == "reached"><@layout.note kind="info">${msg("uc.upgrade.reached")}</@layout.note></#if>
      <dl class="uc-facts">
        <div><dt>${msg("uc.upgrade.level")}</dt><dd id="uc-upgrade-level" data-level="${upgradeLevel}">${msg("uc.upgrade.level." + upgradeLevel)}</dd></div>
        <#if upgradeWay??><div><dt>${msg("uc.upgrade.proved-by")}</dt><dd>${wayName(upgradeWay)}</dd></div></#if>
        <#if upgradeUntil??><div><dt>${msg("uc.upgrade.until")}</dt><dd>${upgradeUntil}</dd></div></#if>
      </dl>
      <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
        <#if upgradeOpens><div class="uc-actions"><button type="submit" name="action" value="open-business" class="uc-btn uc-primary uc-block" id="uc-upgrade-open">${msg("uc.upgrade.open")}</button></div></#if>
        <div class="uc-actions"><button type="submit" name="action" value="go-on" class="uc-btn ${upgradeOpens?then("uc-plain", "uc-primary")} uc-block" id="uc-upgrade-go-on">${msg("uc.upgrade.go-on")}</button></div>
      </form>
    <#else>
      <@end primary=true/>
    </#if>
  </#if>
</@layout.registrationLayout>

<#function wayName way>
  <#local known = ["uc-elicence", "uc-ca", "uc-face", "uc-sharedca", "guangdong"]>
  <#return known?seq_contains(way)?then(msg("uc.upgrade.way." + way), msg("uc.upgrade.way.other"))>
</#function>

<#-- A masked number that fits into a column. -->
<#function short value><#return value?replace("[*]{5,}", "****", "r")></#function>

<#macro choose>
  <dl class="uc-facts">
    <div><dt>${msg("uc.upgrade.level")}</dt><dd id="uc-upgrade-level" data-level="${upgradeLevel}">${msg("uc.upgrade.level." + upgradeLevel)}</dd></div>
  </dl>
  <#if upgradeLapsedLevel??>
    <div id="uc-upgrade-lapsed"><@layout.note kind="warning" live=false>${msg("uc.upgrade.lapsed", upgradeLapsedLevel, wayName(upgradeLapsedWay), upgradeLapsedAt)}</@layout.note></div>
  </#if>
  <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
    <input type="hidden" name="action" value="choose">
    <h2 id="uc-upgrade-ways-title">${msg("uc.upgrade.choose")}</h2>
    <ul class="uc-choices" aria-labelledby="uc-upgrade-ways-title">
      <#list upgradeWays as way>
        <li><button type="submit" name="way" value="${way}" class="uc-choice-button" id="uc-upgrade-${way}">
          <span><strong>${wayName(way)}</strong><span class="uc-hint">${msg("uc.upgrade.way." + way + ".what" + (way == "uc-ca" && upgradeEnterprise)?then("-enterprise", ""))}</span></span>
          <span class="uc-icon uc-icon-right" aria-hidden="true"></span>
        </button></li>
      </#list>
    </ul>
  </form>
  <@end/>
</#macro>

<#macro faceConsent>
  <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
    <p class="uc-muted">${msg("uc.face.consent.lead")}</p>
    <h2 id="uc-face-consent-title">${msg("uc.face.consent.text-title")} <span class="uc-hint">${msg("uc.register.agreement.version", faceConsentVersion)}</span></h2>
    <div class="uc-legal" tabindex="0" role="region" aria-labelledby="uc-face-consent-title">
      <#if zh><#include "face-consent-zh.ftl"><#else><#include "face-consent-en.ftl"></#if>
    </div>
    <div class="uc-field<#if agreedError?has_content> uc-error</#if>">
      <label class="uc-check" for="agreed">
        <input class="uc-check-input" type="checkbox" id="agreed" name="agreed" value="true" required<#if agreedError?has_content> aria-invalid="true" aria-describedby="input-error-agreed" autofocus</#if>>
        <span class="uc-check-label">${msg("uc.face.consent.agree")}</span>
      </label>
      <#if agreedError?has_content>
        <p class="uc-error-text" id="input-error-agreed"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${agreedError}</span></p>
      </#if>
    </div>
    <div class="uc-actions"><button type="submit" name="action" value="consent" class="uc-btn uc-primary uc-block" id="uc-face-consent">${msg("uc.face.consent.go-on")}</button></div>
  </form>
  <@end back=true/>
</#macro>

<#-- The account's data beside the proof's. -->
<#macro comparison>
  <table class="uc-compare" id="uc-upgrade-comparison">
    <caption class="uc-sr">${msg("uc.upgrade.compare.caption")}</caption>
    <thead><tr><td></td><th scope="col">${msg("uc.upgrade.compare.own")}</th><th scope="col">${wayName(upgradeWay)}</th></tr></thead>
    <tbody>
      <#list upgradeRows as row>
        <tr data-likeness="${row.likeness}">
          <th scope="row"><#if row.field?starts_with("document.")>${msg("uc.register." + row.field)}<#else>${msg("uc.upgrade.field." + row.field)}</#if></th>
          <td>${short(row.own)}</td>
          <td><#if row.likeness == "not-told"><span class="uc-muted">${msg("uc.upgrade.compare.not-told")}</span><#else>${short(row.proved)}
            <span class="uc-tag <#if row.likeness == "same">uc-good<#else>uc-bad</#if>">${msg("uc.upgrade.compare." + row.likeness)}</span></#if></td>
        </tr>
      </#list>
    </tbody>
  </table>
</#macro>

<#-- Ways out: another way of proving, and leaving. -->
<#macro end back=false primary=false>
  <#if back || upgradeMayLeave>
    <form class="uc-upgrade-end" action="${url.loginAction}" method="post" novalidate>
      <#if back><button type="submit" name="action" value="back" class="uc-btn ${primary?then("uc-primary", "uc-plain")} uc-block" id="uc-upgrade-back">${msg("uc.upgrade.other-way")}</button></#if>
      <#if upgradeMayLeave><button type="submit" name="action" value="leave" class="uc-btn ${(primary && !back)?then("uc-primary", "uc-link")} uc-block" id="uc-upgrade-leave">${msg("uc.upgrade.leave")}</button></#if>
    </form>
  </#if>
</#macro>
