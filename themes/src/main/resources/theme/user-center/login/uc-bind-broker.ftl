<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=true; section>
  <#if section = "header">
    ${msg("uc.broker.bind.title." + brokerWay)}
  <#elseif section = "form">
    <form class="uc-form" action="${url.loginAction}" method="post" novalidate>
      <input type="hidden" name="alias" value="${brokerAlias}">
      <#if brokerStep == "confirm">
        <p>${msg("uc.broker.bind.ask." + brokerWay)}</p>
        <dl class="uc-facts">
          <#if brokerLabel?has_content><div><dt>${msg("uc.broker.label." + brokerWay)}</dt><dd>${brokerLabel}</dd></div></#if>
          <div><dt>${msg("uc.broker.account")}</dt><dd>${brokerAccount}</dd></div>
        </dl>
        <#if brokerOther><@layout.note kind="warning">${msg("uc.broker.other." + brokerWay)}</@layout.note><input type="hidden" name="replace" value="true"></#if>
        <div class="uc-actions"><button type="submit" name="action" value="bind" class="uc-btn uc-primary uc-block" id="uc-bind-broker-sure">${msg(brokerOther?then("uc.broker.bind.replace", "uc.broker.bind.sure"))}</button></div>
        <div class="uc-actions"><button type="submit" name="action" value="skip" class="uc-btn uc-plain uc-block" id="uc-bind-broker-skip">${msg("uc.broker.bind.skip")}</button></div>
      <#else>
        <div class="uc-actions"><button type="submit" name="action" value="skip" class="uc-btn uc-primary uc-block" id="uc-bind-broker-skip">${msg("uc.broker.bind.go-on")}</button></div>
      </#if>
    </form>
  </#if>
</@layout.registrationLayout>
