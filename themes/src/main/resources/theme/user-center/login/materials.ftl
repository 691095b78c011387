<#-- Documents to be sent: one slot for each kind, with its file, a preview, and what to do about it. Needs materials.js. -->

<#-- Text of every reason why a file may not be kept, as JSON for the scripts. -->
<#function errors>
  <#return "{" + materialErrorCodes?map(code -> "\"" + code + "\":\"" + msg("uc.material.error." + code)?json_string + "\"")?join(",") + "}">
</#function>

<#macro part>
  <div class="uc-materials" data-materials data-url="${materialUrl}" data-client="${materialClient}" data-tab="${materialTab}" data-max="${materialMaxBytes?c}"
    data-text-sending="${msg("uc.material.sending")}" data-text-done="${msg("uc.material.done")}" data-text-removed="${msg("uc.material.removed")}"
    data-text-waiting="${msg("uc.material.waiting")}" data-text-still="${msg("uc.material.still")}" data-text-choose="${msg("uc.material.choose")}" data-text-replace="${msg("uc.material.replace")}"
    data-errors="${errors()}">
    <noscript><p class="uc-error-text"><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span>${msg("uc.material.no-script")}</span></p></noscript>
    <p class="uc-hint" id="material-hint">${msg("uc.material.hint", materialMegabytes)}</p>
    <div class="uc-slots"><#nested></div>
  </div>
</#macro>

<#-- label and hint are texts; group names the role that the slot belongs to, so that the page can show it for that role only. -->
<#-- letter: whether there is a form of it to be printed, with what stands on the page; needs letterUrl and letter.js. -->
<#macro slot kind label hint="" group="" letter=false>
  <#local name = "material-" + kind>
  <#local error = messagesPerField.get(name)!"">
  <#local found = (materials![])?filter(m -> m.kind == kind)>
  <#local slot = found?has_content?then(found[0], {})>
  <div class="uc-slot<#if error?has_content> uc-error</#if>" data-kind="${kind}"<#if slot.id??> data-id="${slot.id}" data-media="${slot.media}"</#if><#if group?has_content> data-group="${group}"</#if>>
    <div class="uc-label-row">
      <label class="uc-label" for="${name}"><span class="uc-label-text">${label}</span></label>
      <#if !(slot.needed!true)> <span class="uc-optional">${msg("uc.page.optional")}</span></#if>
    </div>
    <#if hint?has_content><p class="uc-hint" id="${name}-hint">${hint}</p></#if>
    <#if letter && letterUrl??>
      <p class="uc-letter">
        <button type="button" class="uc-btn uc-plain" id="uc-letter-${kind}" data-letter="${letterUrl}/${kind}" data-name="${label}">${msg("uc.letter.filled-in")}<span class="uc-sr"> ${label}</span></button>
        <span class="uc-hint" role="status"></span>
      </p>
    </#if>
    <div class="uc-drop">
      <div class="uc-preview" aria-hidden="true"></div>
      <div class="uc-drop-body">
        <input class="uc-file" id="${name}" type="file" accept="image/jpeg,image/png,application/pdf,.jpg,.jpeg,.png,.pdf"
          <#if error?has_content>aria-invalid="true" </#if>aria-describedby="<#if hint?has_content>${name}-hint </#if>${name}-state input-error-${name} material-hint">
        <input class="uc-file-camera" type="file" accept="image/*" capture="environment" tabindex="-1" aria-hidden="true" hidden>
        <div class="uc-slot-actions">
          <label class="uc-btn uc-plain" for="${name}" aria-hidden="true" data-choose>${slot.id???then(msg("uc.material.replace"), msg("uc.material.choose"))}</label>
          <button type="button" class="uc-btn uc-plain" data-camera hidden>${msg("uc.material.camera")}<span class="uc-sr"> ${label}</span></button>
          <button type="button" class="uc-btn uc-link" data-remove hidden>${msg("uc.material.remove")}<span class="uc-sr"> ${label}</span></button>
        </div>
        <progress class="uc-progress" max="100" value="0" aria-label="${label}" hidden></progress>
        <p class="uc-hint" id="${name}-state" role="status"></p>
      </div>
    </div>
    <p class="uc-error-text" id="input-error-${name}"<#if !error?has_content> hidden</#if>><span class="uc-icon uc-icon-alert" aria-hidden="true"></span><span data-error>${error}</span></p>
  </div>
</#macro>
