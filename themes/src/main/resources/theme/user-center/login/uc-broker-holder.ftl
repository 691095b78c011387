<#import "template.ftl" as layout>
<#-- Whether the visitor is whom the platform has named. -->
<@layout.registrationLayout displayMessage=true; section>
  <#if section = "header">
    ${msg("uc.broker.title." + brokerWay)}
  <#elseif section = "form">
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <@layout.note kind="info">${msg("uc.broker.holder")}</@layout.note>
      <dl class="uc-facts">
        <#if brokerLabel?has_content><div><dt>${msg("uc.broker.label." + brokerWay)}</dt><dd>${brokerLabel}</dd></div></#if>
        <div><dt>${msg("uc.broker.account")}</dt><dd>${brokerAccount}</dd></div>
      </dl>
      <div class="uc-actions"><button type="submit" name="action" value="continue" class="uc-btn uc-primary uc-block" id="uc-broker-holder-continue">${msg("uc.broker.holder.continue")}</button></div>
      <div class="uc-actions"><button type="submit" name="action" value="not-me" class="uc-btn uc-plain uc-block" id="uc-broker-holder-not-me">${msg("uc.broker.holder.not-me")}</button></div>
    </form>
  </#if>
</@layout.registrationLayout>
